-- The SQL client runs this script when it starts.
CREATE CATALOG IF NOT EXISTS samples WITH ('type' = 'sandglass-samples');

FROM busybox:1.37
COPY connector-faker/target/flink-sql-connector-faker.jar /jars/
COPY session-udfs/target/flink-session-udfs.jar /jars/

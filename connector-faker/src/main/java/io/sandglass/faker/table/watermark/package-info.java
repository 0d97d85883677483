/** Generates watermarks from the event clock, and timestamps from rows. */
package io.sandglass.faker.table.watermark;

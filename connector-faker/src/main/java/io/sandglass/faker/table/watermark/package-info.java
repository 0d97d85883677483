/** The watermarks of the event clock, and the timestamps of rows. */
package io.sandglass.faker.table.watermark;

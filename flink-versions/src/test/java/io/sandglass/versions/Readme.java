/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, of which the table of versions is written by a program, between two comments. */
record Readme(Path file) {
    private static final String BEGIN = "<!-- Written by VersionsITCase -->\n";
    private static final String END = "<!-- End of what VersionsITCase wrote -->\n";

    String versions() throws IOException {
        String text = Files.readString(file);
        return text.substring(begin(text), end(text));
    }

    void replaceVersions(String table) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, begin(text)) + table + text.substring(end(text)));
    }

    private static int begin(String text) {
        return find(BEGIN, text) + BEGIN.length();
    }

    private static int end(String text) {
        return find(END, text);
    }

    private static int find(String comment, String text) {
        int index = text.indexOf(comment);
        if (index < 0) {
            throw new AssertionError("The README has no line " + comment);
        }
        return index;
    }
}

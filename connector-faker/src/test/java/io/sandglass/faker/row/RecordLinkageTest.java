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
package io.sandglass.faker.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Tag("locale")
class RecordLinkageTest {

    /** Newer JDKs keep the record's class by other means: soft references, which end when memory is short. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_19)
    void letsTheClassLoaderOfALinkedRecordGo() throws Exception {
        ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
        WeakReference<ClassLoader> loader = new WeakReference<>(linkARecord(), collected);

        RecordLinkage.forget();

        for (int i = 0; i < 50 && !loader.refersTo(null); i++) {
            System.gc();
            collected.remove(Duration.ofMillis(200).toMillis());
        }
        assertThat(loader.refersTo(null)).isTrue();
    }

    /** Has a record compared, hashed and printed whose class comes from a class loader of its own. */
    private static ClassLoader linkARecord() throws Exception {
        URL classes =
                RecordLinkageTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
        Class<?> linking = loader.loadClass(Linking.class.getName());
        assertThat(linking).isNotEqualTo(Linking.class);
        assertThat((String) linking.getMethod("link").invoke(null)).contains("Pair[part=Part[number=1]]");
        return loader;
    }

    /** Code of a job. */
    public static final class Linking {
        private Linking() {}

        public static String link() {
            Pair pair = new Pair(new Part(1));
            return pair.equals(new Pair(new Part(1))) ? pair.hashCode() + pair.toString() : "";
        }

        record Part(int number) {}

        record Pair(Part part) {}
    }
}

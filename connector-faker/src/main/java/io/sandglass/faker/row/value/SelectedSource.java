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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.text.SelectedText;
import java.util.List;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of values of the plan that the current row selects. Each plan has the source that is fastest for it. */
final class SelectedSource implements ValueSource {
    private final SelectedText selection;
    private final ValueSource[] sources;

    /** @param sources the source of each plan */
    SelectedSource(SelectedText selection, List<ValueSource> sources) {
        this.selection = selection;
        this.sources = sources.toArray(ValueSource[]::new);
    }

    @Override
    public Object next() {
        return sources[selection.selected()].next();
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        sources[selection.selected()].writeNext(writer, position);
    }
}

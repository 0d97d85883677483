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
package io.sandglass.faker.timeline.session;

import io.sandglass.faker.expression.plan.CompiledExpression;

/** Sessions whose size is drawn first. */
final class SizedDraw implements SessionDraw {
    private final CompiledExpression size;
    private final int maxSize;
    private final GapDraw gap;

    /**
     * @param size gives the number of rows of a session
     * @param maxSize the maximum number of rows of a session
     */
    SizedDraw(CompiledExpression size, int maxSize, GapDraw gap) {
        this.size = size;
        this.maxSize = maxSize;
        this.gap = gap;
    }

    @Override
    public int draw(int first, int end, long maxMillis, long[] offsets, short[] states) {
        long rows = Math.max(1, Math.min(GapDraw.number(size), maxSize));
        long last = Math.min(first + rows, end);
        long offset = 0;
        int row = first;
        while (row < last) {
            offsets[row] = offset;
            row++;
            offset += gap.draw();
            if (offset > maxMillis) {
                break;
            }
        }
        return row;
    }
}

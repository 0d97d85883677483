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
package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * The specification of rows that are the children of parents. Each index of the stream is a parent, and stands for all rows of
 * that parent.
 *
 * @param countExpression the expression of a parent's number of children
 * @param maxCount the maximum number of children of a parent, 1 or more
 * @param meanCount the mean number of children of a parent, above 0; an estimate, the same in each planning of a table
 */
public record ChildrenSpec(String countExpression, int maxCount, double meanCount) implements Serializable {
    private static final long serialVersionUID = 1L;
}

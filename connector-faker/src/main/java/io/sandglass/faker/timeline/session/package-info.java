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
/**
 * The sessions of a stream: which key each row belongs to, when it happens, and which step of its session it is.
 *
 * <p>The input is the index of a row, and the output is a {@link io.sandglass.faker.timeline.session.SessionPlace}. The loader
 * generates the sessions that start in a window of rows. Their last rows may arrive after the window. An arrival window merges the
 * rows that arrive in it. All results follow from the seed and the window's number.
 */
package io.sandglass.faker.timeline.session;

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

import io.sandglass.faker.spec.SessionsSpec;

/**
 * The division of a table's keys into groups with about equal shares of the sessions.
 *
 * <p>Keys with a lower number may have more sessions. They go to the groups in turn, forwards and backwards alternately, so that no
 * group gets the most frequent key of every round.
 */
public final class KeyGroups {
    private final long keys;
    private final int groups;

    public KeyGroups(long keys, int groups) {
        this.keys = keys;
        this.groups = groups;
    }

    static KeyGroups of(SessionsSpec spec) {
        return new KeyGroups(spec.keys(), spec.layout().groups());
    }

    /** Returns the number of a group's keys, 0 or more. */
    public long size(int group) {
        long rest = keys % groups;
        boolean isForwards = keys / groups % 2 == 0;
        return keys / groups + ((isForwards ? group : groups - 1 - group) < rest ? 1 : 0);
    }

    /** Returns the key at a place in a group, from 0. */
    public long key(int group, long place) {
        return place * groups + (place % 2 == 0 ? group : groups - 1 - group);
    }

    /** Returns the group of a key. */
    public int group(long key) {
        int place = (int) (key % groups);
        return key / groups % 2 == 0 ? place : groups - 1 - place;
    }

    /** Returns the place of a key in its group. */
    long place(long key) {
        return key / groups;
    }
}

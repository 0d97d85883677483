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

import io.sandglass.faker.expression.plan.Draws;
import java.util.Arrays;

/**
 * The sessions of each key in a window, and the time that they take. A hash table with open addressing, because most keys have no
 * session.
 */
final class KeyRooms {
    private static final int NONE = -1;

    private final long room;
    private final boolean alwaysHoldsOne;
    private long[] keys;
    private long[] used;
    private int[] last;
    private int size;

    /** By session: the former session of the same key, or -1. */
    private int[] former;

    /**
     * @param room the milliseconds that all sessions of a key may take together, with the idle time after each
     * @param alwaysHoldsOne whether a key may have one session that takes longer
     */
    KeyRooms(long room, boolean alwaysHoldsOne) {
        this.room = room;
        this.alwaysHoldsOne = alwaysHoldsOne;
        this.former = new int[256];
        this.keys = new long[512];
        this.used = new long[512];
        this.last = new int[512];
        Arrays.fill(last, NONE);
    }

    /** Adds a session to a key if it has room. Returns whether it has. */
    boolean add(long key, int session, long millis) {
        int slot = find(key, keys, last);
        boolean isFirst = last[slot] == NONE;
        if (isFirst ? millis > room && !alwaysHoldsOne : millis > room - used[slot]) {
            return false;
        }
        if (session >= former.length) {
            former = Arrays.copyOf(former, Math.max(session + 1, former.length * 2));
        }
        former[session] = last[slot];
        keys[slot] = key;
        used[slot] += millis;
        last[slot] = session;
        if (isFirst && ++size > keys.length / 2) {
            grow();
        }
        return true;
    }

    /** Calls a visitor for each key, in an order that follows from the keys. */
    void forEach(KeyVisitor visitor) {
        int[] sessions = new int[former.length];
        for (int slot = 0; slot < keys.length; slot++) {
            int count = 0;
            for (int session = last[slot]; session != NONE; session = former[session]) {
                sessions[count++] = session;
            }
            if (count > 0) {
                visitor.visit(keys[slot], sessions, count, used[slot]);
            }
        }
    }

    private static int find(long key, long[] keys, int[] last) {
        int mask = keys.length - 1;
        int slot = (int) Draws.mix(key + Draws.GAMMA) & mask;
        while (last[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int capacity = keys.length * 2;
        long[] moreKeys = new long[capacity];
        long[] moreUsed = new long[capacity];
        int[] moreLast = new int[capacity];
        Arrays.fill(moreLast, NONE);
        for (int slot = 0; slot < keys.length; slot++) {
            if (last[slot] != NONE) {
                int to = find(keys[slot], moreKeys, moreLast);
                moreKeys[to] = keys[slot];
                moreUsed[to] = used[slot];
                moreLast[to] = last[slot];
            }
        }
        keys = moreKeys;
        used = moreUsed;
        last = moreLast;
    }

    /** A visitor of keys. */
    interface KeyVisitor {

        /**
         * Visits a key.
         *
         * @param sessions has the numbers of the key's sessions in its first {@code count} elements; valid during the call
         * @param millis the time that the sessions take together, with the idle time after each
         */
        void visit(long key, int[] sessions, int count, long millis);
    }
}

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
package io.sandglass.faker.expression.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer for building texts in UTF-8. It is reused, so building a text allocates no memory. */
public final class TextBuffer {
    private static final int MAX_DIGITS = 19;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** The maximum length of a text in bytes. Texts of a row stay far below the limit, but arrays of arrays may reach it. */
    public static final int MAX_LENGTH = 1 << 24;

    private byte[] bytes = new byte[64];
    private int length;

    /**
     * Returns the array whose first {@link #length} bytes are the text. The buffer replaces the array when it is too
     * small.
     */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    /** Appends text that is already encoded in UTF-8. */
    public void append(byte[] utf8) {
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    public void append(String text) {
        int chars = text.length();
        reserve(chars);
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                append(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    /** Appends an ASCII character. */
    public void appendAscii(int c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    /**
     * Appends up to four ASCII characters at once.
     *
     * @param characters the characters; the first one is in the lowest eight bits
     * @param count the number of characters
     */
    public void appendPacked(int characters, int count) {
        reserve(Integer.BYTES);
        INTS.set(bytes, length, characters);
        length += count;
    }

    /**
     * Appends an ASCII character several times.
     *
     * @param count the number of times, 0 or more
     */
    public void appendAscii(int c, int count) {
        reserve(count);
        Arrays.fill(bytes, length, length + count, (byte) c);
        length += count;
    }

    /** Returns the number of characters (code points) in the text. */
    public int characters() {
        int characters = 0;
        for (int i = 0; i < length; i++) {
            characters += isFirst(bytes[i]) ? 1 : 0;
        }
        return characters;
    }

    /**
     * Returns the length of the first characters in bytes.
     *
     * @param characters the number of characters, at most {@link #characters()}
     */
    public int lengthOf(int characters) {
        int left = characters;
        for (int i = 0; i < length; i++) {
            if (isFirst(bytes[i]) && left-- == 0) {
                return i;
            }
        }
        return length;
    }

    /** Returns whether a byte of UTF-8 is the first byte of its character. */
    private static boolean isFirst(byte b) {
        return (b & 0xC0) != 0x80;
    }

    /**
     * Cuts the text to its first bytes.
     *
     * @param bytes the number of bytes to keep, at most {@link #length()}
     */
    public void cut(int bytes) {
        length = bytes;
    }

    /** Removes the last character, which must be ASCII. */
    public void removeLast() {
        length--;
    }

    /** Appends a whole number as {@link Long#toString(long)} writes it. */
    public void append(long number) {
        reserve(MAX_DIGITS + 1);
        if (number < 0) {
            bytes[length++] = '-';
        }
        // Use negative numbers, because Long.MIN_VALUE has no positive counterpart.
        long rest = number < 0 ? number : -number;
        int digits = 1;
        for (long power = -10; digits < MAX_DIGITS && rest <= power; power *= 10) {
            digits++;
        }
        length += digits;
        int at = length;
        do {
            long quotient = rest / 10;
            bytes[--at] = (byte) ('0' - (rest - quotient * 10));
            rest = quotient;
        } while (rest != 0);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            if (length + (long) more > MAX_LENGTH) {
                throw new EvaluationException("the text is too long. Maximum: " + MAX_LENGTH + " bytes");
            }
            // Never grow beyond the limit: whether a text fits must not depend on the texts before it.
            bytes = Arrays.copyOf(bytes, Math.min(MAX_LENGTH, Math.max(bytes.length * 2, length + more)));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

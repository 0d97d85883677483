package io.sandglass.faker.expression.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text under construction, in UTF-8. It is used again and again, so that building a text allocates nothing. */
public final class TextBuffer {
    private byte[] bytes = new byte[64];
    private int length;

    /** The text so far is the first {@link #length} bytes. The array is replaced when it gets too small. */
    @SuppressWarnings("EI_EXPOSE_REP") // Copying it is what this class avoids.
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    /** Appends text that is in UTF-8 already. */
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

    /** Appends a character of ASCII. */
    public void appendAscii(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    /** Appends a number from 0 to 255. */
    public void appendByte(int number) {
        reserve(3);
        if (number >= 100) {
            bytes[length++] = (byte) ('0' + number / 100);
        }
        if (number >= 10) {
            bytes[length++] = (byte) ('0' + number / 10 % 10);
        }
        bytes[length++] = (byte) ('0' + number % 10);
    }

    /** Appends a whole number as {@link Long#toString(long)} writes it. */
    public void append(long number) {
        reserve(MAX_DIGITS + 1);
        if (number < 0) {
            bytes[length++] = '-';
        }
        // Negative, because there is one more of these.
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

    private static final int MAX_DIGITS = 19;

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

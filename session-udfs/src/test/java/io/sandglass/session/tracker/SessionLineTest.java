package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionLineTest {
    private final SessionLine<String> line = new SessionLine<>(7);

    @Test
    void isEmptyAtFirst() {
        assertThat(line.id()).isEqualTo(7);
        assertThat(line.isEmpty()).isTrue();
        assertThat(line.size()).isZero();
        assertThat(line.pieces()).isEmpty();
        assertThat(line.cut()).isNull();
        assertThat(line.alarmMillis()).isEqualTo(SessionLine.NO_ALARM);
        assertThat(line.head()).isNull();
        assertThat(line.second()).isNull();
        assertThat(line.atOrBefore(Long.MAX_VALUE)).isNull();
        assertThat(line.after(Long.MIN_VALUE)).isNull();
    }

    @Test
    void isNotEmptyWhileTheEndOfASessionIsRemembered() {
        line.setEmittedUntil(20, new Cut(20, 19, 0, 11));
        assertThat(line.isEmpty()).isFalse();
        assertThat(line.size()).isZero();
        line.setEmittedUntil(30, null);
        assertThat(line.isEmpty()).isFalse();
        line.setEmittedUntil(SessionLine.NOTHING_EMITTED, null);
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void keepsPiecesInOrderOfTime() {
        for (long first : new long[] {50, -30, 90, 10, 70}) {
            line.insert(piece(first));
        }
        assertThat(firsts()).containsExactly(-30L, 10L, 50L, 70L, 90L);
        assertThat(line.size()).isEqualTo(5);
        assertThat(line.isEmpty()).isFalse();
        List<Long> seen = new ArrayList<>();
        line.forEachPiece(piece -> seen.add(piece.firstMillis()));
        assertThat(seen).isEqualTo(firsts());
    }

    @Test
    void givesANewListOfPieces() {
        line.insert(piece(10));
        line.pieces().clear();
        assertThat(line.size()).isEqualTo(1);
    }

    @Test
    void findsThePieceAtOrBeforeATimeAndTheOneAfterIt() {
        for (long first : new long[] {10, 20, 30}) {
            line.insert(piece(first));
        }
        Piece<String> one = line.pieces().get(0);
        Piece<String> two = line.pieces().get(1);
        Piece<String> three = line.pieces().get(2);
        assertThat(line.head()).isSameAs(one);
        assertThat(line.second()).isSameAs(two);
        assertThat(line.atOrBefore(9)).isNull();
        assertThat(line.atOrBefore(10)).isSameAs(one);
        assertThat(line.atOrBefore(19)).isSameAs(one);
        assertThat(line.atOrBefore(20)).isSameAs(two);
        assertThat(line.atOrBefore(Long.MAX_VALUE)).isSameAs(three);
        assertThat(line.after(Long.MIN_VALUE)).isSameAs(one);
        assertThat(line.after(9)).isSameAs(one);
        assertThat(line.after(10)).isSameAs(two);
        assertThat(line.after(29)).isSameAs(three);
        assertThat(line.after(30)).isNull();
    }

    @Test
    void whenTheFirstPieceGoesTheSecondIsTheFirst() {
        for (long first : new long[] {10, 20, 30}) {
            line.insert(piece(first));
        }
        line.remove(line.head());
        assertThat(firsts()).containsExactly(20L, 30L);
        line.remove(line.second());
        assertThat(firsts()).containsExactly(20L);
        assertThat(line.second()).isNull();
        line.remove(line.head());
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void isTheSameWhenPutTogetherFromItsParts() {
        line.insert(piece(20));
        line.insert(piece(10));
        line.setAlarm(15);
        line.setEmittedUntil(9, new Cut(9, 8, 2, -5));

        SessionLine<String> restored =
                new SessionLine<>(line.id(), line.alarmMillis(), line.emittedUntilMillis(), line.cut(), line.pieces());

        assertThat(restored.id()).isEqualTo(7);
        assertThat(restored.alarmMillis()).isEqualTo(15);
        assertThat(restored.emittedUntilMillis()).isEqualTo(9);
        assertThat(restored.cut()).isEqualTo(new Cut(9, 8, 2, -5));
        assertThat(restored.pieces()).containsExactlyElementsOf(line.pieces());
    }

    @Test
    void aPieceTellsWhatItIsMadeOf() {
        Piece<String> piece = new Piece<>(-3, 4, 2, "rows");
        assertThat(piece.firstMillis()).isEqualTo(-3);
        assertThat(piece.lastMillis()).isEqualTo(4);
        assertThat(piece.count()).isEqualTo(2);
        assertThat(piece.payload()).isEqualTo("rows");
    }

    private static Piece<String> piece(long first) {
        return new Piece<>(first, first + 3, 2, "from " + first);
    }

    private List<Long> firsts() {
        return line.pieces().stream().map(Piece::firstMillis).toList();
    }
}

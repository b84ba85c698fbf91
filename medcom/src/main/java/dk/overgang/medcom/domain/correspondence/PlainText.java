package dk.overgang.medcom.domain.correspondence;

import java.util.stream.Collectors;

/// What people write, made plain: lines stay lines, but nothing steers a terminal or turns the direction of
/// writing. Markup stays the letters it is written with.
public final class PlainText {

    /// Keeps the parts of one picture together.
    private static final int JOINER = 0x200D;

    /// No plane has a character at its last two places, and XML none there at all.
    private static final int NO_CHARACTER = 0xFFFE;

    private PlainText() {}

    public static String of(String given) {
        return given.replace("\r\n", "\n")
                .codePoints()
                .map(point -> isSteering(point) ? ' ' : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isSteering(int point) {
        var type = Character.getType(point);
        return point != '\n'
                && point != '\t'
                && point != JOINER
                && ((point & NO_CHARACTER) == NO_CHARACTER
                        || type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE);
    }
}

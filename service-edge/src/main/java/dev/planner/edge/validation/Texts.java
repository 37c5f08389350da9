package dev.planner.edge.validation;

import java.util.Optional;
import java.util.regex.Pattern;

/** What text may look like. */
final class Texts {

    // One @, a local part and a domain with a dot, no space and nothing that ends a header: enough to keep out what is
    // surely no address.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\.]+(\\.[^\\s@<>()\\[\\],;:\"\\\\.]+)+");

    private Texts() {}

    /** Why a text is not acceptable. */
    record Problem(String code, String message) {}

    static Optional<Problem> problem(String text, int max, boolean breaksAllowed) {
        if (!text.codePoints().allMatch(point -> isAllowed(point) || (breaksAllowed && isBreak(point)))) {
            return Optional.of(
                    new Problem("invalid_characters", "Must not have control characters or broken characters."));
        }
        return text.codePointCount(0, text.length()) > max
                ? Optional.of(new Problem("too_long", "Must have at most " + max + " characters."))
                : Optional.empty();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** PostgreSQL takes no NUL, UTF-8 no lone surrogate, and a log line no line break. */
    private static boolean isAllowed(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }

    private static boolean isBreak(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }
}

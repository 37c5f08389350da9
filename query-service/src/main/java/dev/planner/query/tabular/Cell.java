package dev.planner.query.tabular;

import java.util.regex.Pattern;

/** What stands in a cell, so that no spreadsheet takes text for a formula. */
final class Cell {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Also behind white space and in full width, which some spreadsheets look through. */
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r\\n]|\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    private Cell() {}

    /** The text itself, or behind an apostrophe what would be executed; a plain number stays one, also below zero. */
    static String of(String text) {
        return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}

package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * How values are printed: the mode, and what the {@code print-...} parameters say (reference,
 * section 13.5).
 *
 * @param mode which of the three printers
 * @param graph whether shared parts are shown as such ({@code print-graph})
 * @param unreadable whether unreadable values may be printed ({@code print-unreadable})
 * @param vectorLength whether vectors are prefixed by their lengths
 * @param booleanLong whether booleans print as {@code #true} and {@code #false}
 * @param curlyPairs whether pairs print in curly braces
 * @param curlyMpairs whether mutable pairs print in curly braces
 * @param abbreviations whether {@code (quote a)} prints as {@code 'a}
 * @param asExpression whether {@code print} makes expressions
 * @param structs whether structures show their fields at all
 * @param boxes whether boxes show their content
 * @param hashTables whether hash tables show their content
 * @param innerQuotes whether {@code print} takes the value as quoted already (its depth 1)
 * @param foldsCase whether the reader folds the case of symbols ({@code read-case-sensitive}), so
 *     that letters which would not stay as they are need quoting
 * @param barQuotes whether bars quote ({@code read-accept-bar-quote})
 * @param inspector decides which structures show their fields
 * @param custom prints structures with {@code prop:custom-write}; null to print them as others
 */
public record PrintSettings(
    Mode mode,
    boolean graph,
    boolean unreadable,
    boolean vectorLength,
    boolean booleanLong,
    boolean curlyPairs,
    boolean curlyMpairs,
    boolean abbreviations,
    boolean asExpression,
    boolean structs,
    boolean boxes,
    boolean hashTables,
    boolean innerQuotes,
    boolean foldsCase,
    boolean barQuotes,
    @Nullable Object inspector,
    @Nullable CustomWriter custom) {

  /** The three printers. */
  public enum Mode {
    /** For people: strings and characters as themselves. */
    DISPLAY,
    /** For {@code read}. */
    WRITE,
    /** As expressions. */
    PRINT
  }

  /** Prints a structure whose type has {@code prop:custom-write}. */
  public interface CustomWriter {
    /**
     * The text of a structure.
     *
     * @param procedure the property's value
     * @param shown the structure, or an impersonator of it
     * @param quoted whether the text stands within a quoted form, in mode {@code PRINT}
     * @param parts prints what the procedure prints to the port that it is given
     * @return null if the structure is to be printed as others
     */
    @Nullable String text(
        Object procedure, Object shown, Mode mode, boolean quoted, PartPrinter parts);

    /** Prints the value as a part of another one, if a custom writer prints it to its port. */
    @Nullable PartPrinter whole();

    /** A plain value with the contents that are seen through an impersonator. */
    Object contents(Impersonator impersonator);
  }

  /** {@code display} with the parameters' defaults. */
  public static final PrintSettings DISPLAY = defaults(Mode.DISPLAY);

  /** {@code write} with the parameters' defaults. */
  public static final PrintSettings WRITE = defaults(Mode.WRITE);

  /** {@code print} with the parameters' defaults. */
  public static final PrintSettings PRINT = defaults(Mode.PRINT);

  private static PrintSettings defaults(Mode mode) {
    return new PrintSettings(
        mode, false, true, false, false, false, true, false, true, true, true, true, false, false,
        true, null, null);
  }

  /** The same settings with another mode. */
  public PrintSettings with(Mode other) {
    return new PrintSettings(
        other,
        graph,
        unreadable,
        vectorLength,
        booleanLong,
        curlyPairs,
        curlyMpairs,
        abbreviations,
        asExpression,
        structs,
        boxes,
        hashTables,
        innerQuotes,
        foldsCase,
        barQuotes,
        inspector,
        custom);
  }

  /** The same settings with another way to print structures with {@code prop:custom-write}. */
  public PrintSettings with(@Nullable CustomWriter writer) {
    return new PrintSettings(
        mode,
        graph,
        unreadable,
        vectorLength,
        booleanLong,
        curlyPairs,
        curlyMpairs,
        abbreviations,
        asExpression,
        structs,
        boxes,
        hashTables,
        innerQuotes,
        foldsCase,
        barQuotes,
        inspector,
        writer);
  }

  /** Whether strings and characters print as themselves. */
  boolean plain() {
    return mode == Mode.DISPLAY;
  }

  /** How symbols and keywords are written. */
  NameText names() {
    return !foldsCase && barQuotes ? NameText.DEFAULT : new NameText(foldsCase, barQuotes);
  }

  /** Whether quoting is shown. */
  boolean expressions() {
    return mode == Mode.PRINT && asExpression;
  }

  /** Whether a vector begins with its length, and equal last elements are left out. */
  boolean showsLengths() {
    return vectorLength && mode != Mode.DISPLAY;
  }

  /** Whether values that {@code read} cannot read are refused. */
  boolean refusesUnreadable() {
    return !unreadable && mode == Mode.WRITE;
  }

  /** Whether {@code (quote a)} prints as {@code 'a}. */
  boolean shortQuotes() {
    return abbreviations || expressions();
  }
}

package dev.jacket.reader;

import dev.jacket.value.Char;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What characters mean to the reader where it is not the usual (reference, section 13.11.1); never
 * changed.
 */
public final class Readtable {
  /** What a character is mapped to. */
  public sealed interface Mapping {}

  /**
   * A procedure reads what the character begins.
   *
   * @param terminating whether the character ends symbols and numbers
   */
  public record Macro(Object procedure, boolean terminating) implements Mapping {}

  /** The character means what another one means by default. */
  public record Like(int character) implements Mapping {}

  private final Map<Integer, Mapping> mappings;
  private final Map<Integer, Object> dispatch;
  private final @Nullable Mapping symbol;

  private Readtable(
      Map<Integer, Mapping> mappings, Map<Integer, Object> dispatch, @Nullable Mapping symbol) {
    this.mappings = mappings;
    this.dispatch = dispatch;
    this.symbol = symbol;
  }

  /** The table in which all characters mean the usual. */
  public static final Readtable DEFAULT = new Readtable(Map.of(), Map.of(), null);

  /** This table with another mapping of a character. */
  public Readtable with(int character, Mapping mapping) {
    Map<Integer, Mapping> all = new HashMap<>(mappings);
    all.put(character, mapping);
    return new Readtable(all, dispatch, symbol);
  }

  /** This table with a procedure that reads what {@code #} and a character begin. */
  public Readtable withDispatch(int character, Object procedure) {
    Map<Integer, Object> all = new HashMap<>(dispatch);
    all.put(character, procedure);
    return new Readtable(mappings, all, symbol);
  }

  /** This table with a procedure that reads symbols and numbers. */
  public Readtable withSymbol(Macro macro) {
    return new Readtable(mappings, dispatch, macro);
  }

  /** What a character is mapped to, or null if it means the usual. */
  public @Nullable Mapping mapping(int character) {
    return mappings.get(character);
  }

  /** The procedure that reads what {@code #} and a character begin, or null. */
  public @Nullable Object dispatch(int character) {
    return dispatch.get(character);
  }

  /** What reads symbols and numbers, or null. */
  public @Nullable Mapping symbol() {
    return symbol;
  }

  /** The values of {@code readtable-mapping}. */
  public Object[] describe(int character) {
    Mapping mapping = mappings.get(character);
    Object special = dispatch.get(character);
    Object like = Char.of(character);
    Object procedure = Boolean.FALSE;
    if (mapping instanceof Like other) {
      like = Char.of(other.character);
    } else if (mapping instanceof Macro macro) {
      like = Symbol.of(macro.terminating ? "terminating-macro" : "non-terminating-macro");
      procedure = macro.procedure;
    }
    return new Object[] {like, procedure, special == null ? Boolean.FALSE : special};
  }

  @Override
  public String toString() {
    return "#<readtable>";
  }
}

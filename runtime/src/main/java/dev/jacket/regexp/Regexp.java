package dev.jacket.regexp;

import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.Named;
import dev.jacket.value.PrintedDatum;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.TokenText;
import java.util.Arrays;

/** A regexp value (reference, section 4.8). Two are equal if their sources and kinds are. */
public final class Regexp implements Named, PrintedDatum {
  private final Object source;
  private final boolean perl;
  private final Code code;
  private final int maxLookbehind;

  private Regexp(Object source, boolean perl, Code code, int maxLookbehind) {
    this.source = source;
    this.perl = perl;
    this.code = code;
    this.maxLookbehind = maxLookbehind;
  }

  /**
   * Makes a regexp.
   *
   * @param perl whether the pattern has the syntax of {@code pregexp}
   * @param pattern a {@link Str}, or a {@link Bytes} for a byte regexp
   * @throws PatternException if the pattern is not one
   */
  public static Regexp of(boolean perl, Object pattern) {
    if (pattern instanceof Str s) {
      Str source = s.immutable ? s : new Str(s.chars.clone(), true);
      return compile(source, new PatternText(source.chars, perl, false));
    }
    Bytes b = (Bytes) pattern;
    Bytes source = b.immutable ? b : new Bytes(b.data.clone(), true);
    int[] symbols = new int[source.data.length];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = source.data[i] & 0xFF;
    }
    return compile(source, new PatternText(symbols, perl, true));
  }

  private static Regexp compile(Object source, PatternText text) {
    Parser.Parsed parsed = Parser.parse(text);
    int lookbehind = Lengths.check(parsed);
    return new Regexp(source, text.perl, Assembler.assemble(parsed), lookbehind);
  }

  /**
   * Makes the regexp of a literal; the parameters are those of {@link #of}.
   *
   * @throws RacketException if the pattern is not one; the message says what and shows the pattern
   */
  public static Regexp literal(boolean perl, Object pattern) {
    try {
      return of(perl, pattern);
    } catch (PatternException e) {
      throw Errors.contract(message(e, pattern));
    }
  }

  /** What is wrong with a pattern, and the pattern, as error messages say it. */
  public static Message message(PatternException e, Object pattern) {
    return Message.of(e.problem()).add("\n  pattern: ").show(pattern);
  }

  Code code() {
    return code;
  }

  /** The pattern as it was given: an immutable {@link Str} or {@link Bytes}. */
  public Object source() {
    return source;
  }

  @Override
  public Object objectName() {
    return source;
  }

  /** Whether the pattern has the syntax of {@code pregexp}. */
  public boolean isPerl() {
    return perl;
  }

  /** Whether this is a byte regexp. */
  public boolean isBytes() {
    return source instanceof Bytes;
  }

  /** The number of groups that are reported. */
  public int groups() {
    return code.groups;
  }

  /** How many bytes before the start of a match may be looked at. */
  public int maxLookbehind() {
    return maxLookbehind;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regexp r && perl == r.perl && sameSource(source, r.source);
  }

  private static boolean sameSource(Object a, Object b) {
    if (a instanceof Str s) {
      return b instanceof Str t && Arrays.equals(s.chars, t.chars);
    }
    return b instanceof Bytes t && Arrays.equals(((Bytes) a).data, t.data);
  }

  @Override
  public int hashCode() {
    int hash =
        source instanceof Str s ? Arrays.hashCode(s.chars) : Arrays.hashCode(((Bytes) source).data);
    return perl ? ~hash : hash;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(perl ? "#px" : "#rx");
    if (source instanceof Str s) {
      TokenText.string(out, s);
    } else {
      TokenText.bytes(out, (Bytes) source);
    }
    return out.toString();
  }
}

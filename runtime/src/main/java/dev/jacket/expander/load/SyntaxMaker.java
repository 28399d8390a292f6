package dev.jacket.expander.load;

import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.reader.DatumMaker;
import dev.jacket.reader.Location;
import dev.jacket.value.Char;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Makes the reader give syntax objects ({@code read-syntax}). */
public final class SyntaxMaker implements DatumMaker {
  private static final Symbol PAREN_SHAPE = Symbol.of("paren-shape");
  private static final Properties READ =
      Properties.with(null, Properties.ORIGINAL, Boolean.TRUE, false);

  private final boolean keepsSource;

  /** Makes syntax objects that know where they were read. */
  public SyntaxMaker() {
    this(true);
  }

  /**
   * Makes syntax objects.
   *
   * @param keepsSource whether they know the name of what they were read from
   */
  SyntaxMaker(boolean keepsSource) {
    this.keepsSource = keepsSource;
  }

  @Override
  public Object make(
      Object datum,
      @Nullable Object source,
      Location start,
      long span,
      @Nullable Character parenShape) {
    SourceLoc at =
        new SourceLoc(
            source == null || !keepsSource ? Boolean.FALSE : source,
            (int) start.line(),
            (int) start.column(),
            (int) start.position(),
            (int) span);
    Properties properties =
        parenShape == null ? READ : Properties.with(READ, PAREN_SHAPE, Char.of(parenShape), true);
    return new Syntax(datum, Context.EMPTY, at, properties);
  }
}

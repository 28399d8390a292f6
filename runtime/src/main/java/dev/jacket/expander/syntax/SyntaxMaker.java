package dev.jacket.expander.syntax;

import dev.jacket.reader.DatumMaker;
import dev.jacket.reader.Location;
import dev.jacket.value.Char;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Makes syntax objects of what is read: with a place, without lexical context. */
public final class SyntaxMaker implements DatumMaker {
  private static final Symbol PAREN_SHAPE = Symbol.of("paren-shape");

  private final Object original;

  /**
   * A maker.
   *
   * @param original the property key that marks syntax as read
   */
  public SyntaxMaker(Object original) {
    this.original = original;
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
            source == null ? Boolean.FALSE : source,
            (int) start.line(),
            (int) start.column(),
            (int) start.position(),
            (int) span);
    Properties properties = Properties.with(null, original, Boolean.TRUE, false);
    if (parenShape != null) {
      properties = Properties.with(properties, PAREN_SHAPE, Char.of(parenShape), false);
    }
    return new Syntax(datum, Context.EMPTY, at, properties);
  }
}

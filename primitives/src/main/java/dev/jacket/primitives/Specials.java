package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.countOrZero;
import static dev.jacket.primitives.PortArguments.input;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.ProgressEvent;
import dev.jacket.port.ReadingSpecials;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Input of bytes, characters, and values that are neither (reference, section 13.2). */
@PrimitiveModule("#%kernel")
public final class Specials {
  private static final Symbol SPECIAL = Symbol.of("special");

  private Specials() {}

  @Primitive(value = "read-char-or-special", control = true)
  public static Object readCharOrSpecial(
      Machine m, @Nullable Object port, @Nullable Object wrap, @Nullable Object name) {
    String who = "read-char-or-special";
    InputPort in = input(m, who, port);
    return new ReadingSpecials(who, in, true, readWrap(who, wrap), name).read(m);
  }

  @Primitive(value = "read-byte-or-special", control = true)
  public static Object readByteOrSpecial(
      Machine m, @Nullable Object port, @Nullable Object wrap, @Nullable Object name) {
    String who = "read-byte-or-special";
    InputPort in = input(m, who, port);
    return new ReadingSpecials(who, in, false, readWrap(who, wrap), name).read(m);
  }

  private static @Nullable Object readWrap(String who, @Nullable Object wrap) {
    if (wrap == null || wrap == Boolean.FALSE) {
      return null;
    }
    if (!Applicables.accepts(wrap, 1)) {
      throw Errors.argument(who, "(or/c #f (procedure-arity-includes/c 1))", 0, wrap);
    }
    return wrap;
  }

  @Primitive(value = "peek-char-or-special", control = true)
  public static Object peekCharOrSpecial(
      Machine m,
      @Nullable Object port,
      @Nullable Object skip,
      @Nullable Object wrap,
      @Nullable Object name) {
    String who = "peek-char-or-special";
    InputPort in = input(m, who, port);
    long behind = countOrZero(who, skip);
    return new ReadingSpecials(who, in, true, peekWrap(who, wrap), name).peek(m, behind);
  }

  @Primitive(value = "peek-byte-or-special", control = true)
  public static Object peekByteOrSpecial(
      Machine m,
      @Nullable Object port,
      @Nullable Object skip,
      @Nullable Object progress,
      @Nullable Object wrap,
      @Nullable Object name) {
    String who = "peek-byte-or-special";
    InputPort in = input(m, who, port);
    long behind = countOrZero(who, skip);
    if (progress != null && progress != Boolean.FALSE && !(progress instanceof ProgressEvent)) {
      throw Errors.argument(who, "(or/c #f evt?)", 0, progress);
    }
    return new ReadingSpecials(who, in, false, peekWrap(who, wrap), name).peek(m, behind);
  }

  private static @Nullable Object peekWrap(String who, @Nullable Object wrap) {
    if (wrap == null || wrap == Boolean.FALSE) {
      return null;
    }
    if (wrap != SPECIAL && !Applicables.accepts(wrap, 1)) {
      throw Errors.argument(who, "(or/c (any/c -> any/c) #f 'special)", 0, wrap);
    }
    return wrap;
  }
}

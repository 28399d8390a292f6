package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.regexp.PatternException;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Regexp values (reference, section 4.8.3). */
@PrimitiveModule("#%kernel")
final class Regexps {
  private Regexps() {}

  @Primitive(value = "regexp?", folds = true)
  static boolean isRegexp(Object v) {
    return v instanceof Regexp r && !r.isBytes();
  }

  @Primitive(value = "pregexp?", folds = true)
  static boolean isPregexp(Object v) {
    return v instanceof Regexp r && !r.isBytes() && r.isPerl();
  }

  @Primitive(value = "byte-regexp?", folds = true)
  static boolean isByteRegexp(Object v) {
    return v instanceof Regexp r && r.isBytes();
  }

  @Primitive(value = "byte-pregexp?", folds = true)
  static boolean isBytePregexp(Object v) {
    return v instanceof Regexp r && r.isBytes() && r.isPerl();
  }

  @Primitive(value = "regexp", control = true)
  static Object regexp(Machine m, Object pattern, @Nullable Object handler) {
    return make(m, "regexp", false, string("regexp", pattern), handler);
  }

  @Primitive(value = "pregexp", control = true)
  static Object pregexp(Machine m, Object pattern, @Nullable Object handler) {
    return make(m, "pregexp", true, string("pregexp", pattern), handler);
  }

  @Primitive(value = "byte-regexp", control = true)
  static Object byteRegexp(Machine m, Object pattern, @Nullable Object handler) {
    return make(m, "byte-regexp", false, bytes("byte-regexp", pattern), handler);
  }

  @Primitive(value = "byte-pregexp", control = true)
  static Object bytePregexp(Machine m, Object pattern, @Nullable Object handler) {
    return make(m, "byte-pregexp", true, bytes("byte-pregexp", pattern), handler);
  }

  @Primitive("regexp-max-lookbehind")
  static long maxLookbehind(Object v) {
    if (v instanceof Regexp r) {
      return r.maxLookbehind();
    }
    throw Errors.argument("regexp-max-lookbehind", "(or regexp? byte-regexp?)", 0, v);
  }

  private static Object string(String who, Object pattern) {
    if (pattern instanceof Str) {
      return pattern;
    }
    throw Errors.argument(who, "string?", 0, pattern);
  }

  private static Object bytes(String who, Object pattern) {
    if (pattern instanceof Bytes) {
      return pattern;
    }
    throw Errors.argument(who, "bytes?", 0, pattern);
  }

  /** Makes a regexp; a problem goes to the handler, if there is one. */
  private static Object make(
      Machine m, String who, boolean perl, Object pattern, @Nullable Object handler) {
    try {
      return Regexp.of(perl, pattern);
    } catch (PatternException e) {
      if (handler != null && handler != Boolean.FALSE) {
        return m.tailCall(handler, Str.of(e.problem()));
      }
      throw Errors.contract(Message.of(who + ": ").add(Regexp.message(e, pattern)));
    }
  }
}

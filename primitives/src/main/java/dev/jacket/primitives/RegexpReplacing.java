package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.port.Utf8;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Replacing matches in strings and byte strings (reference, section 4.8.6). */
@PrimitiveModule("#%kernel")
final class RegexpReplacing {
  private RegexpReplacing() {}

  @Primitive("regexp-replace")
  static Object replace(
      Machine m, int depth, Object pattern, Object input, Object insert, @Nullable Object prefix) {
    return replace(m, depth, "regexp-replace", false, pattern, input, insert, prefix);
  }

  @Primitive("regexp-replace*")
  static Object replaceAll(
      Machine m, int depth, Object pattern, Object input, Object insert, @Nullable Object prefix) {
    return replace(m, depth, "regexp-replace*", true, pattern, input, insert, prefix);
  }

  private static Object replace(
      Machine m,
      int depth,
      String who,
      boolean all,
      Object pattern,
      Object input,
      Object insert,
      @Nullable Object prefix) {
    Regexp regexp = RegexpArguments.pattern(who, pattern);
    if (!(input instanceof Str || input instanceof Bytes)) {
      throw Errors.argument(who, "(or/c bytes? string?)", 0, input);
    }
    boolean procedure = Applicables.isProcedure(insert);
    if (!(insert instanceof Str || insert instanceof Bytes || procedure)) {
      throw Errors.argument(who, "(or/c string? bytes? procedure?)", 0, insert);
    }
    byte[] before = RegexpArguments.prefix(who, prefix);
    if (insert instanceof Bytes && input instanceof Str && !regexp.isBytes()) {
      throw Errors.arguments(
          who, "cannot replace a string with a byte string", "byte string", insert);
    }
    int length = RegexpInput.length(regexp, input);
    RegexpInput content = RegexpInput.of(regexp, input, 0, length, before);
    RegexpReplacement work = new RegexpReplacement(who, regexp, input, content, insert, all);
    return procedure
        ? work.call(m, depth, content.start)
        : work.fill(new RegexpTemplate(bytes(insert)));
  }

  private static byte[] bytes(Object insert) {
    return insert instanceof Str s ? Utf8.encode(s.chars, 0, s.length()) : ((Bytes) insert).data;
  }
}

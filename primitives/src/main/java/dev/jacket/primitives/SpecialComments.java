package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.SpecialComment;

/** Comments as values (reference, section 13.7.3). */
@PrimitiveModule("#%kernel")
final class SpecialComments {
  private SpecialComments() {}

  @Primitive("make-special-comment")
  static Object makeSpecialComment(Object value) {
    return new SpecialComment(value);
  }

  @Primitive("special-comment?")
  static boolean isSpecialComment(Object v) {
    return v instanceof SpecialComment;
  }

  @Primitive("special-comment-value")
  static Object specialCommentValue(SpecialComment comment) {
    return comment.value();
  }
}

package dev.jacket.primitives.declare;

import javax.lang.model.element.Element;

/** A declaration that breaks the rules; reported as a compile error at {@link #element}. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1L;

  final transient Element element;

  Problem(Element element, String message) {
    super(message);
    this.element = element;
  }
}

package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.HashKind;
import dev.jacket.value.HashPlaceholder;
import dev.jacket.value.LiteralTable;
import dev.jacket.value.Placeholder;
import dev.jacket.value.ReaderGraph;

/** Data with cycles, and literals as the reader makes them (reference, sections 4.17 and 14.6). */
@PrimitiveModule("#%kernel")
final class ReaderGraphs {
  private ReaderGraphs() {}

  @Primitive("make-placeholder")
  static Object makePlaceholder(Object v) {
    return new Placeholder(v);
  }

  @Primitive(value = "placeholder?", pure = true)
  static boolean isPlaceholder(Object v) {
    return v instanceof Placeholder;
  }

  @Primitive("placeholder-get")
  static Object placeholderGet(Object v) {
    return placeholder("placeholder-get", v).value;
  }

  @Primitive("placeholder-set!")
  static void placeholderSet(Object v, Object value) {
    placeholder("placeholder-set!", v).value = value;
  }

  private static Placeholder placeholder(String who, Object v) {
    if (v instanceof Placeholder p) {
      return p;
    }
    throw Errors.argument(who, "placeholder?", 0, v);
  }

  @Primitive("make-hash-placeholder")
  static Object makeHashPlaceholder(@Is("(listof pair?)") Object entries) {
    return new HashPlaceholder(HashKind.EQUAL, HashFilling.items(entries));
  }

  @Primitive("make-hashalw-placeholder")
  static Object makeHashalwPlaceholder(@Is("(listof pair?)") Object entries) {
    return new HashPlaceholder(HashKind.ALWAYS, HashFilling.items(entries));
  }

  @Primitive("make-hasheqv-placeholder")
  static Object makeHasheqvPlaceholder(@Is("(listof pair?)") Object entries) {
    return new HashPlaceholder(HashKind.EQV, HashFilling.items(entries));
  }

  @Primitive("make-hasheq-placeholder")
  static Object makeHasheqPlaceholder(@Is("(listof pair?)") Object entries) {
    return new HashPlaceholder(HashKind.EQ, HashFilling.items(entries));
  }

  @Primitive(value = "hash-placeholder?", pure = true)
  static boolean isHashPlaceholder(Object v) {
    return v instanceof HashPlaceholder;
  }

  @Primitive("make-reader-graph")
  static Object makeReaderGraph(Object v) {
    return ReaderGraph.resolve("make-reader-graph", v);
  }

  @Primitive("datum-intern-literal")
  static Object datumInternLiteral(Object v) {
    return LiteralTable.intern(v);
  }

  /** Characters are compared by value, so each is as good as an interned one. */
}

package dev.jacket.expander.store;

/** What a node is; the ordinal is written, so the order is part of the format. */
enum NodeTag {
  /** A symbol, by its text. */
  SYMBOL,
  /** A symbol that is interned apart from what the reader makes. */
  UNREADABLE_SYMBOL,
  /** A symbol that is the same one in all of the module, and no other. */
  UNINTERNED_SYMBOL,
  /** Data without syntax objects in them. */
  DATUM,
  /** Elements and a tail. */
  LIST,
  VECTOR,
  BOX,
  /** A key and fields. */
  PREFAB,
  /** The name of a kind, keys and values. */
  HASH,
  SYNTAX,
  CONTEXT,
  SCOPE_SET,
  LOCATION,
  /** Properties of syntax objects that are preserved: keys and values. */
  PROPERTIES,
  /** The outermost name of the module itself: its file, or a symbol. */
  OWN_ROOT,
  /** A path relative to the folder of the module's file. */
  RELATIVE_PATH,
  ABSOLUTE_PATH,
  MODULE_NAME,
  DEFINITION,
  /** A binding to a definition under its own name, as the definition makes it. */
  DEFINED,
  /** A binding to a definition, imported from somewhere. */
  IMPORTED,
  /** A binding to a variable or macro inside some expression. */
  LOCAL,
  /** All that a module provides at a level. */
  IMPORT,
  /** The core forms and kernel builtins. */
  KERNEL;

  private static final NodeTag[] ALL = values();

  static NodeTag of(int ordinal) {
    if (ordinal < 0 || ordinal >= ALL.length) {
      throw new IllegalArgumentException("no kind of node: " + ordinal);
    }
    return ALL[ordinal];
  }
}

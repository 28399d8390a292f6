package dev.jacket.machine;

import dev.jacket.value.HashImpersonator;

/** The operations on impersonated hash tables that the library carries out, in its order. */
public enum HashOperation {
  /** Table, key, failure result: the value. */
  REF,
  /** Table, key, failure result: the key of the table. */
  REF_KEY,
  /** Table, key, value: the changed table. */
  SET,
  /** Table, key, value: changes the table. */
  SET_BANG,
  /** Table, key: the table without the key. */
  REMOVE,
  /** Table, key: removes the key. */
  REMOVE_BANG,
  /** Table: an empty one. */
  CLEAR,
  /** Table: removes all keys. */
  CLEAR_BANG,
  /** Table, key of the plain table: the key. */
  KEY,
  /** Table, key of the plain table: the value. */
  VALUE,
  /** Table, key of the plain table: key and value as a pair. */
  PAIR,
  /** Table, key of the plain table: key and value. */
  KEY_AND_VALUE,
  /** Table: a plain table with the keys and values that are seen. */
  CONTENTS;

  /** Has the library carry out this operation. */
  public Object call(Machine m, HashImpersonator table, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = table;
    System.arraycopy(more, 0, args, 1, more.length);
    return m.tailCallN(table.operations.items[ordinal()], args);
  }
}

package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.Ir;
import java.util.ArrayList;
import java.util.List;

/** A {@code lambda} or {@code case-lambda}: what closures are made from. */
public final class Template {
  /** The id within the unit. */
  public final int id;

  /** The name for {@code object-name} and errors. */
  public final String name;

  /** What else is known. */
  public final Ir.Properties properties;

  /** The clauses. */
  public final List<Function> cases = new ArrayList<>();

  /** Whether closures of it exist; otherwise it is only called directly. */
  public boolean closed;

  Template(int id, String name, Ir.Properties properties) {
    this.id = id;
    this.name = name;
    this.properties = properties;
  }

  /** The accepted argument counts. */
  public long arityMask() {
    long mask = 0;
    for (Function f : cases) {
      mask |= f.rest ? -1L << f.required() : 1L << f.required();
    }
    return mask;
  }

  /** The clause for that many arguments, or null. */
  public @org.jspecify.annotations.Nullable Function caseFor(int arguments) {
    for (Function f : cases) {
      if (f.rest ? arguments >= f.required() : arguments == f.required()) {
        return f;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return name + "#" + id;
  }
}

package dev.jacket.compiler.pass;

import dev.jacket.compiler.Internal;
import dev.jacket.compiler.ir.Ir;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes calls of very many arguments apply the function to lists of them, so that no single
 * expression is too large for a method.
 */
public final class LongCalls extends IrMap {
  /** The most arguments that a call keeps. */
  public static final int MOST_ARGUMENTS = 100;

  @Override
  public Ir map(Ir e) {
    Ir mapped = mapChildren(e);
    if (!(mapped instanceof Ir.Call c) || c.arguments().size() <= MOST_ARGUMENTS) {
      return mapped;
    }
    List<Ir> lists = chunks("list", c.arguments());
    while (lists.size() >= MOST_ARGUMENTS) {
      lists = chunks("append", lists);
    }
    List<Ir> all = new ArrayList<>();
    all.add(c.function());
    all.addAll(lists);
    return new Ir.Call(new Ir.PrimitiveRef(Internal.MODULE, "apply"), all, c.at());
  }

  private static List<Ir> chunks(String operation, List<Ir> items) {
    List<Ir> chunks = new ArrayList<>();
    for (int i = 0; i < items.size(); i += MOST_ARGUMENTS) {
      List<Ir> part = items.subList(i, Math.min(i + MOST_ARGUMENTS, items.size()));
      Ir function = new Ir.PrimitiveRef(Internal.MODULE, operation);
      chunks.add(new Ir.Call(function, List.copyOf(part), null));
    }
    return chunks;
  }
}

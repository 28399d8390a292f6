package dev.jacket.expander.store;

import dev.jacket.compiler.store.DatumWriter;
import dev.jacket.compiler.store.Output;
import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.CoreIdentifiers;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Box;
import dev.jacket.value.Char;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of a module; what a node refers to is written before it. */
final class NodeWriter {
  private final Places places;
  private final ScopeWriter scopes;
  private final Output nodes = new Output();
  private int ownRoot = -1;
  private final List<Integer> offsets = new ArrayList<>();
  private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
  private final Map<Object, Integer> byValue = new HashMap<>();

  /** A context by its parts, which are compared. */
  private record ContextKey(int scopes, List<List<Context.Shifted>> layers) {}

  NodeWriter(Places places) {
    this.places = places;
    this.scopes = new ScopeWriter(this);
  }

  /** The scopes that were reached. */
  ScopeWriter scopes() {
    return scopes;
  }

  /** Writes the offsets and the nodes. */
  void writeTo(Output out) {
    Output table = new Output();
    offsets.forEach(table::writeFixed);
    out.writeBytes(table.toByteArray());
    out.writeBytes(nodes.toByteArray());
  }

  /** The node of a value. */
  int node(Object v) {
    Map<Object, Integer> table = comparedByValue(v) ? byValue : byIdentity;
    Integer known = table.get(v);
    if (known == null) {
      Output out = new Output();
      write(v, out);
      known = add(out);
      table.put(v, known);
    }
    return known;
  }

  private int add(Output node) {
    offsets.add(nodes.size());
    nodes.writeRaw(node.toByteArray());
    return offsets.size() - 1;
  }

  private static boolean comparedByValue(Object v) {
    return v instanceof Number
        || v instanceof Char
        || v instanceof Boolean
        || v instanceof Path
        || v instanceof ScopeSet
        || v instanceof SourceLoc
        || v instanceof ModuleName
        || v instanceof ModuleBinding.Definition;
  }

  private static void tag(Output out, NodeTag tag) {
    out.writeByte(tag.ordinal());
  }

  private void write(Object v, Output out) {
    if (v instanceof Symbol s) {
      tag(out, symbolTag(s));
      out.writeText(s.name());
    } else if (v instanceof Syntax s) {
      syntax(s, out);
    } else if (v instanceof ScopeSet set) {
      tag(out, NodeTag.SCOPE_SET);
      out.writeCount(set.size());
      for (int i = 0; i < set.size(); i++) {
        out.writeCount(scopes.index(set.get(i)));
      }
    } else if (v instanceof SourceLoc at) {
      tag(out, NodeTag.LOCATION);
      out.writeCount(node(at.source()));
      out.writeSigned(at.line());
      out.writeSigned(at.column());
      out.writeSigned(at.position());
      out.writeSigned(at.span());
    } else if (v instanceof Path path) {
      path(path, out);
    } else if (!name(v, out) && !binding(v, out)) {
      datum(v, out);
    }
  }

  private static NodeTag symbolTag(Symbol s) {
    return switch (s.kind()) {
      case INTERNED -> NodeTag.SYMBOL;
      case UNREADABLE -> NodeTag.UNREADABLE_SYMBOL;
      case UNINTERNED -> NodeTag.UNINTERNED_SYMBOL;
    };
  }

  // ---- names and bindings ----

  private void path(Path path, Output out) {
    String relative = places.relative(path);
    if (places.isOwn(path)) {
      tag(out, NodeTag.OWN_ROOT);
    } else if (relative != null) {
      tag(out, NodeTag.RELATIVE_PATH);
      out.writeText(relative);
    } else {
      tag(out, NodeTag.ABSOLUTE_PATH);
      out.writeBytes(path.bytes());
    }
  }

  private boolean name(Object v, Output out) {
    if (v instanceof ModuleName name) {
      int inside = places.depthInside(name);
      int root = inside >= 0 ? ownRoot() : node(name.root);
      tag(out, NodeTag.MODULE_NAME);
      out.writeCount(root);
      refs(name.submodules.subList(Math.max(inside, 0), name.submodules.size()), out);
    } else if (v instanceof ModuleBinding.Definition d) {
      definition(NodeTag.DEFINITION, d, out);
    } else {
      return false;
    }
    return true;
  }

  private int ownRoot() {
    if (ownRoot < 0) {
      Output out = new Output();
      tag(out, NodeTag.OWN_ROOT);
      ownRoot = add(out);
    }
    return ownRoot;
  }

  /** Writes a count and the nodes of values. */
  void refs(Iterable<?> values, Output out) {
    List<Integer> indices = new ArrayList<>();
    values.forEach(v -> indices.add(node(v)));
    out.writeCount(indices.size());
    indices.forEach(out::writeCount);
  }

  private void definition(NodeTag tag, ModuleBinding.Definition d, Output out) {
    int module = node(d.module());
    int name = node(d.name());
    tag(out, tag);
    out.writeCount(module);
    out.writeCount(name);
    out.writeSigned(d.phase());
  }

  private boolean binding(Object v, Output out) {
    if (v instanceof ModuleBinding b) {
      Syntax equivalent = b.freeEquivalent();
      boolean own =
          b.nominal.module().equals(b.module)
              && b.nominal.name() == b.name
              && b.nominal.from().equals(PhaseSpace.of(b.phase))
              && b.nominal.shift().equals(PhaseSpace.Shift.of(0));
      definition(own ? NodeTag.DEFINED : NodeTag.IMPORTED, b.target(), out);
      out.writeCount(equivalent == null ? 0 : node(equivalent) + 1);
      if (!own) {
        out.writeCount(node(b.nominal.module()));
        out.writeCount(node(b.nominal.name()));
        phaseSpace(b.nominal.from(), out);
        shift(b.nominal.shift(), out);
      }
    } else if (v instanceof LocalBinding b) {
      tag(out, NodeTag.LOCAL);
      out.writeCount(node(b.name));
    } else if (v instanceof Import i) {
      tag(out, NodeTag.IMPORT);
      out.writeCount(node(i.module()));
      phaseSpace(i.from(), out);
      shift(i.shift(), out);
      out.writeText(i.prefix());
      refs(i.except(), out);
    } else if (v == CoreIdentifiers.KERNEL) {
      tag(out, NodeTag.KERNEL);
    } else {
      return false;
    }
    return true;
  }

  // ---- syntax objects and data ----

  private void syntax(Syntax s, Output out) {
    int content = node(s.content());
    int context = context(s.context());
    int location = s.location == SourceLoc.NONE ? 0 : node(s.location) + 1;
    int properties = properties(s.properties);
    tag(out, NodeTag.SYNTAX);
    out.writeCount(content);
    out.writeCount(context);
    out.writeCount(location);
    out.writeCount(properties);
  }

  int context(Context context) {
    Integer known = byIdentity.get(context);
    if (known == null) {
      List<List<Context.Shifted>> layers = Arrays.stream(context.layers()).map(List::of).toList();
      ContextKey key = new ContextKey(node(context.scopes()), layers);
      known = byValue.get(key);
      if (known == null) {
        known = add(contextNode(key));
        byValue.put(key, known);
      }
      byIdentity.put(context, known);
    }
    return known;
  }

  private Output contextNode(ContextKey key) {
    Output out = new Output();
    tag(out, NodeTag.CONTEXT);
    out.writeCount(key.scopes);
    out.writeCount(key.layers.size());
    for (List<Context.Shifted> layer : key.layers) {
      out.writeCount(layer.size());
      for (Context.Shifted m : layer) {
        out.writeCount(scopes.index(m.scope()));
        out.writeSigned(m.shift());
        out.writeByte(m.toLabel() ? 1 : 0);
      }
    }
    return out;
  }

  /** The node of the preserved properties plus 1, or 0 if there are none. */
  private int properties(@Nullable Properties all) {
    List<Object> kept = new ArrayList<>();
    for (Object key : Properties.keys(all)) {
      if (Properties.isPreserved(all, key)) {
        kept.add(key);
        kept.add(java.util.Objects.requireNonNull(Properties.get(all, key)));
      }
    }
    if (kept.isEmpty()) {
      return 0;
    }
    Output out = new Output();
    List<Integer> refs = new ArrayList<>();
    kept.forEach(v -> refs.add(node(v)));
    tag(out, NodeTag.PROPERTIES);
    out.writeCount(refs.size());
    refs.forEach(out::writeCount);
    Integer known = byValue.get(refs);
    if (known == null) {
      known = add(out);
      byValue.put(refs, known);
    }
    return known + 1;
  }

  private void datum(Object v, Output out) {
    if (v instanceof Pair p) {
      tag(out, NodeTag.LIST);
      refs(elements(p), out);
    } else if (v instanceof Vector w && w.immutable) {
      tag(out, NodeTag.VECTOR);
      refs(List.of(w.items), out);
    } else if (v instanceof Box b && b.immutable) {
      tag(out, NodeTag.BOX);
      refs(List.of(b.content), out);
    } else if (v instanceof Struct s && s.type.prefabKey != null) {
      List<Object> parts = new ArrayList<>();
      parts.add(s.type.prefabKey);
      parts.addAll(List.of(s.fields));
      tag(out, NodeTag.PREFAB);
      refs(parts, out);
    } else if (v instanceof ImmutableHash h) {
      List<Object> parts = new ArrayList<>();
      parts.add(Symbol.of(h.kind.constructor()));
      h.forEach(
          (key, value) -> {
            parts.add(key);
            parts.add(value);
          });
      tag(out, NodeTag.HASH);
      refs(parts, out);
    } else {
      DatumWriter data = new DatumWriter();
      data.add(v);
      tag(out, NodeTag.DATUM);
      out.writeBytes(data.toByteArray());
    }
  }

  private static List<Object> elements(Pair first) {
    List<Object> parts = new ArrayList<>();
    Object rest = first;
    while (rest instanceof Pair p) {
      parts.add(p.car);
      rest = p.cdr;
    }
    parts.add(rest);
    return parts;
  }

  /** Writes a phase level and a space. */
  void phaseSpace(PhaseSpace at, Output out) {
    out.writeSigned(at.phase());
    space(at.space(), out);
  }

  private void shift(PhaseSpace.Shift shift, Output out) {
    out.writeSigned(shift.phase());
    out.writeByte(shift.moves() ? 1 : 0);
    space(shift.space(), out);
  }

  private void space(@Nullable Symbol space, Output out) {
    out.writeCount(space == null ? 0 : node(space) + 1);
  }
}

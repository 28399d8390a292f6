package dev.jacket.expander.store;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.store.Output;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.value.Symbol;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes one module; {@link StoredModule} reads it. */
final class ModuleWriter {
  static final int PROTECTED = 1;
  static final int SYNTAX = 2;

  /** What holds of a global; if it is shown under another name, that follows. */
  static final int DEFINED = 1;

  static final int ASSIGNED = 2;
  static final int SHOWN = 4;

  /** What the source of a global is: none, a definition elsewhere, or a transformer here. */
  static final int OWN = 0;

  static final int ELSEWHERE = 1;
  static final int TRANSFORMER = 2;

  private final Module module;
  private final NodeWriter nodes;
  private final Output out = new Output();

  private ModuleWriter(Module module, Object root) {
    this.module = module;
    this.nodes = new NodeWriter(new Places(root));
  }

  /**
   * The bytes of a module.
   *
   * @throws dev.jacket.compiler.store.UnstorableException if it contains what cannot be stored
   */
  static byte[] write(Module module, Object root) {
    return new ModuleWriter(module, root).write();
  }

  private byte[] write() {
    out.writeBytes(requires());
    out.writeCount(module.provides().size());
    module
        .provides()
        .forEach(
            (at, provided) -> {
              nodes.phaseSpace(at, out);
              out.writeBytes(provides(provided));
            });
    perLevel(module.syntaxes(), ModuleWriter::names);
    out.writeSigned(module.lowest());
    out.writeSigned(module.highest());
    details(module.details());
    bodies();
    literals();
    Output all = new Output();
    Output scopes = new Output();
    nodes.scopes().writeTo(scopes);
    nodes.writeTo(all);
    all.writeRaw(scopes.toByteArray());
    all.writeRaw(out.toByteArray());
    return all.toByteArray();
  }

  private interface Part<V> {
    byte[] write(V value);
  }

  private <V> void perLevel(Map<Integer, V> byLevel, Part<V> part) {
    out.writeCount(byLevel.size());
    byLevel.forEach(
        (level, value) -> {
          out.writeSigned(level);
          out.writeBytes(part.write(value));
        });
  }

  private byte[] requires() {
    Output list = new Output();
    for (Module.Require r : module.requires()) {
      list.writeCount(nodes.node(r.module()));
      list.writeSigned(r.shift());
    }
    return list.toByteArray();
  }

  private byte[] provides(Map<Symbol, Provided> provided) {
    Map<String, byte[]> entries = new TreeMap<>();
    provided.forEach(
        (name, p) -> {
          Output entry = new Output();
          entry.writeByte((p.isProtected() ? PROTECTED : 0) | (p.isSyntax() ? SYNTAX : 0));
          entry.writeCount(nodes.node(p.binding()));
          entries.put(name.name(), entry.toByteArray());
        });
    return NameTable.write(entries);
  }

  private static byte[] names(Set<Symbol> names) {
    Map<String, byte[]> entries = new TreeMap<>();
    names.forEach(name -> entries.put(name.name(), new byte[0]));
    return NameTable.write(entries);
  }

  private void details(Module.Details details) {
    nodes.refs(details.pre(), out);
    nodes.refs(details.post(), out);
    out.writeCount(nodes.node(details.languageInfo()));
    out.writeByte(details.crossPhase() ? 1 : 0);
    out.writeCount(nodes.node(details.realm()));
    out.writeCount(details.portals().size());
    details
        .portals()
        .forEach(
            (definition, literal) -> {
              out.writeCount(nodes.node(definition.name()));
              out.writeSigned(definition.phase());
              out.writeCount(literal);
            });
  }

  private void bodies() {
    Map<Integer, Body> bodies = new TreeMap<>();
    for (int level = module.lowest(); level <= module.highest(); level++) {
      Body body = module.parts().body(level);
      if (body != null) {
        bodies.put(level, body);
      }
    }
    perLevel(bodies, this::body);
  }

  private byte[] body(Body body) {
    Output part = new Output();
    part.writeCount(body.globals().size());
    for (Global g : body.globals()) {
      part.writeCount(nodes.node(g.name));
      part.writeByte(
          (g.defined ? DEFINED : 0) | (g.assigned ? ASSIGNED : 0) | (g.shown == null ? 0 : SHOWN));
      if (g.source == null) {
        part.writeByte(OWN);
      } else if (g.source == Body.SYNTAX) {
        part.writeByte(TRANSFORMER);
      } else {
        part.writeByte(ELSEWHERE);
        part.writeCount(nodes.node(g.source));
      }
      if (g.shown != null) {
        part.writeCount(nodes.node(g.shown));
      }
    }
    part.writeBytes(body.code().stored());
    return part.toByteArray();
  }

  private void literals() {
    nodes.refs(module.parts().literals(), out);
    Module.BodyScopes scopes = module.parts().scopes();
    out.writeByte(scopes == null ? 0 : 1);
    if (scopes != null) {
      out.writeCount(nodes.context(scopes.all()));
      out.writeCount(nodes.scopes().index(scopes.inside()));
    }
  }
}

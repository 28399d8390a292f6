package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standard module name resolver (reference, section 14.4.1). */
public final class StandardResolver implements ModulePathResolver {
  private static final Symbol LIB = Symbol.of("lib");
  private static final Symbol SUBMOD = Symbol.of("submod");

  private final Collections collections;
  private final Map<Object, ModuleName> libraries = new HashMap<>();

  /** A resolver. */
  public StandardResolver(Collections collections) {
    this.collections = collections;
  }

  @Override
  public boolean isPath(Object datum) {
    return ModulePaths.isModulePath(datum);
  }

  @Override
  public ModuleName resolve(
      Machine m, Object path, @Nullable ModuleName relativeTo, Namespace namespace, boolean load) {
    ModuleName name = name(m, path, relativeTo);
    if (load && !Registry.isPrimitive(name)) {
      try {
        namespace.registry.find(m, name);
      } catch (RacketException e) {
        boolean library = path instanceof Symbol || path instanceof Pair p && p.car == LIB;
        throw library ? MissingModules.under(e, name, path) : e;
      }
    }
    return name;
  }

  /** The name that a module path stands for. */
  ModuleName name(Machine m, Object path, @Nullable ModuleName relativeTo) {
    if (path instanceof ModuleName name) {
      return name;
    }
    if (path instanceof Symbol s) {
      return libraries.computeIfAbsent(s, k -> library(ModulePaths.libraryFile(s.name()), path));
    }
    if (path instanceof Str s) {
      return relative(m, s.toString(), relativeTo);
    }
    if (path instanceof Path p) {
      return file(m, p.text(), relativeTo);
    }
    if (path instanceof Pair p && p.car instanceof Symbol head) {
      List<Object> parts = Lists.toJava(p.cdr);
      return switch (head.name()) {
        case "quote" -> quoted((Symbol) parts.get(0));
        case "lib" -> library(libraryFile(parts), path);
        case "file" -> file(m, expandHome(parts.get(0).toString()), relativeTo);
        case "submod" -> submodule(m, parts, relativeTo);
        default -> throw bad(path);
      };
    }
    throw bad(path);
  }

  private static RuntimeException tooManyDots(List<Object> parts, @Nullable ModuleName from) {
    List<Object> whole = new ArrayList<>(parts);
    if (from != null) {
      Object root = from.root;
      whole.set(0, root instanceof Symbol ? Lists.of(Symbol.of("quote"), root) : root);
      whole.addAll(1, from.submodules);
      if (parts.get(0).toString().equals("..")) {
        whole.add(1 + from.submodules.size(), parts.get(0));
      }
    }
    return bad("too many \"..\"s in submodule path", SUBMOD, whole);
  }

  private static RuntimeException bad(String what, Symbol head, List<Object> parts) {
    String path = Printer.writeString(new Pair(head, Lists.of(parts)), Integer.MAX_VALUE);
    return new RacketException(
        ExnTypes.FAIL, "standard-module-name-resolver: " + what + ": " + path);
  }

  private static RuntimeException bad(Object path) {
    return Errors.contract(
        Message.of("standard-module-name-resolver: not a module path\n  given: ").show(path));
  }

  private static ModuleName quoted(Symbol name) {
    return ModuleName.of(name);
  }

  private static String libraryFile(List<Object> parts) {
    if (parts.size() == 1) {
      return ModulePaths.libraryFile(parts.get(0).toString());
    }
    StringBuilder folder = new StringBuilder();
    for (Object part : parts.subList(1, parts.size())) {
      folder.append(part).append('/');
    }
    return folder + ModulePaths.withExtension(parts.get(0).toString());
  }

  private ModuleName library(String file, Object path) {
    return ModuleName.of(Path.of(collections.find(file, path)));
  }

  private static String expandHome(String file) {
    return file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file;
  }

  private ModuleName relative(Machine m, String file, @Nullable ModuleName relativeTo) {
    return file(m, ModulePaths.withExtension(file), relativeTo);
  }

  private ModuleName file(Machine m, String file, @Nullable ModuleName relativeTo) {
    if (file.startsWith("/")) {
      return ModuleName.of(Path.of(ModulePaths.simplify(file)));
    }
    String base = LoadParameters.directory(m);
    if (relativeTo != null && relativeTo.root instanceof Path p) {
      String text = p.text();
      base = text.substring(0, text.lastIndexOf('/'));
    }
    return ModuleName.of(Path.of(ModulePaths.simplify(base + "/" + file)));
  }

  private ModuleName submodule(Machine m, List<Object> parts, @Nullable ModuleName relativeTo) {
    Object first = parts.get(0);
    ModuleName name;
    int start = 1;
    if (first instanceof Str s && (s.toString().equals(".") || s.toString().equals(".."))) {
      if (relativeTo == null) {
        throw bad("no base path for relative submodule path", SUBMOD, parts);
      }
      name = relativeTo;
      start = s.toString().equals(".") ? 1 : 0;
    } else {
      name = name(m, first, relativeTo);
    }
    for (Object part : parts.subList(start, parts.size())) {
      if (part instanceof Symbol s) {
        name = name.submodule(s);
      } else {
        ModuleName around = name.enclosing();
        if (around == null) {
          throw tooManyDots(parts, relativeTo);
        }
        name = around;
      }
    }
    return name;
  }
}

package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standard module name resolver (reference, section 14.4.1). */
public final class StandardResolver implements ModulePathResolver {
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
      declare(m, name, path, namespace);
    }
    return name;
  }

  private static void declare(Machine m, ModuleName name, Object path, Namespace namespace) {
    if (namespace.registry.find(m, name) == null) {
      throw Errors.contract("require: unknown " + "module" + "\n  module name: " + name.text());
    }
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
        throw Errors.contract("require: no enclosing module for a relative submodule path");
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
          throw Errors.contract(
              Message.of("module-path-index-resolve: too many \"..\"s in submodule path\n  path: ")
                  .show(Lists.of(parts)));
        }
        name = around;
      }
    }
    return name;
  }
}

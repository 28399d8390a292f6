package dev.jacket.expander.store;

import dev.jacket.compiler.store.Input;
import dev.jacket.compiler.store.Output;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Registry;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The modules of a file, submodules included, as one array of bytes. */
public final class ModuleArchive {
  private static final int MAGIC = 0x4a4b4d;

  /** To be increased whenever stored modules of earlier versions cannot be read any more. */
  private static final int VERSION = 4;

  private ModuleArchive() {}

  /**
   * Writes modules.
   *
   * @param root the outermost name that they have: when they are declared they get another one
   * @throws dev.jacket.compiler.store.UnstorableException if something in them cannot be stored
   */
  public static byte[] write(Object root, List<Module> modules) {
    Output out = new Output();
    out.writeFixed(MAGIC);
    out.writeCount(VERSION);
    out.writeCount(modules.size());
    for (Module module : modules) {
      List<Symbol> names = module.name().submodules;
      out.writeCount(names.size());
      names.forEach(name -> out.writeText(name.name()));
      out.writeBytes(ModuleWriter.write(module, root));
    }
    return out.toByteArray();
  }

  /** The modules of a file as they are declared, submodules before those around them. */
  public static List<Module> modules(Registry registry, ModuleName file) {
    List<Module> all = new ArrayList<>();
    add(registry, file, all);
    return all;
  }

  private static void add(Registry registry, ModuleName name, List<Module> all) {
    Module module = registry.declared(name);
    if (module != null) {
      module.details().pre().forEach(s -> add(registry, name.submodule(s), all));
      module.details().post().forEach(s -> add(registry, name.submodule(s), all));
      all.add(module);
    }
  }

  /**
   * Declares modules.
   *
   * @param around what their outermost name is replaced by
   * @throws IllegalArgumentException if the bytes are not those of an archive of this version
   */
  public static void declare(byte[] stored, ModuleName around, Host host) {
    read(stored, around, host).forEach(host.registry()::declare);
  }

  /**
   * The modules of an archive, submodules before those around them.
   *
   * @param around what their outermost name is replaced by
   * @throws IllegalArgumentException if the bytes are not those of an archive of this version
   */
  public static List<Module> read(byte[] stored, ModuleName around, Host host) {
    Input in = new Input(stored);
    if (in.readFixed() != MAGIC || in.readCount() != VERSION) {
      throw new IllegalArgumentException("not an archive of compiled modules of this version");
    }
    List<Module> modules = new ArrayList<>();
    for (int n = in.readCount(); n > 0; n--) {
      ModuleName name = around;
      for (int depth = in.readCount(); depth > 0; depth--) {
        name = name.submodule(Symbol.of(in.readText()));
      }
      modules.add(StoredModule.read(in.readPart(), name, around, host));
    }
    return modules;
  }
}

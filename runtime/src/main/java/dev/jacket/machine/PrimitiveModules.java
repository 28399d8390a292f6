package dev.jacket.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The primitive modules, such as {@code #%kernel}, and what they provide.
 *
 * <p>Looking up a name is one hash lookup and loads no table; the table of a builtin is loaded when
 * its facts or its value are asked for.
 */
public final class PrimitiveModules {
  private static final Map<String, Map<String, Location>> MODULES = load();

  private PrimitiveModules() {}

  /** The names of the primitive modules. */
  public static Set<String> modules() {
    return MODULES.keySet();
  }

  /** The names that a primitive module provides; empty for an unknown module. */
  public static List<String> names(String module) {
    return List.copyOf(module(module).keySet());
  }

  /** Whether the module provides the name. */
  public static boolean has(String module, String name) {
    return module(module).containsKey(name);
  }

  /**
   * The facts of a builtin procedure, or null if the name is unknown or not a procedure of a table.
   */
  public static @Nullable PrimitiveFact find(String module, String name) {
    Location at = module(module).get(name);
    if (at == null || !at.table().isProcedure(at.id)) {
      return null;
    }
    return at.table().fact(at.id);
  }

  /** The value of a provided name, always the same object, or null if the name is unknown. */
  public static @Nullable Object value(String module, String name) {
    Location at = module(module).get(name);
    return at == null ? null : at.table().value(at.id);
  }

  private static Map<String, Location> module(String name) {
    return MODULES.getOrDefault(name, Map.of());
  }

  private static Map<String, Map<String, Location>> load() {
    Map<String, Map<String, Location>> modules = new LinkedHashMap<>();
    ClassLoader loader = PrimitiveModules.class.getClassLoader();
    for (PrimitiveIndex index : ServiceLoader.load(PrimitiveIndex.class, loader)) {
      String[] rows = index.rows();
      for (int i = 0; i < rows.length; i++) {
        addRow(modules, rows[i], new TableHandle(index, i));
      }
    }
    for (Entry<String, Map<String, Location>> entry : modules.entrySet()) {
      entry.setValue(Collections.unmodifiableMap(entry.getValue()));
    }
    return Collections.unmodifiableMap(modules);
  }

  private static void addRow(
      Map<String, Map<String, Location>> modules, String row, TableHandle handle) {
    List<String> words = split(row);
    Map<String, Location> module =
        modules.computeIfAbsent(words.get(0), name -> new HashMap<>(2048));
    for (int id = 0; id < words.size() - 1; id++) {
      String names = words.get(id + 1);
      Location at = new Location(handle, id);
      int start = 0;
      for (int comma = names.indexOf(','); comma >= 0; comma = names.indexOf(',', start)) {
        module.put(names.substring(start, comma), at);
        start = comma + 1;
      }
      module.put(names.substring(start), at);
    }
  }

  private static List<String> split(String row) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int space = row.indexOf(' '); space >= 0; space = row.indexOf(' ', start)) {
      words.add(row.substring(start, space));
      start = space + 1;
    }
    words.add(row.substring(start));
    return words;
  }

  /** Where a name leads. */
  private static final class Location {
    private final TableHandle handle;
    private final int id;

    Location(TableHandle handle, int id) {
      this.handle = handle;
      this.id = id;
    }

    PrimitiveTable table() {
      return handle.table();
    }
  }

  /** A table that is loaded when it is needed. */
  private static final class TableHandle {
    private final PrimitiveIndex index;
    private final int row;
    private volatile @Nullable PrimitiveTable table;

    TableHandle(PrimitiveIndex index, int row) {
      this.index = index;
      this.row = row;
    }

    PrimitiveTable table() {
      PrimitiveTable loaded = table;
      if (loaded == null) {
        loaded = index.table(row);
        table = loaded;
      }
      return loaded;
    }
  }
}

package dev.jacket.primitives;

import dev.jacket.expander.load.Collections;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where collections are (reference, section 18.2). */
@PrimitiveModule("#%kernel")
final class CollectionPaths {
  private CollectionPaths() {}

  private static Collections collections(Machine m) {
    return ((SourceLoader) LoadParameters.LOADER.get(m)).collections();
  }

  private static String name(Object first, Object more) {
    StringBuilder name = new StringBuilder(text(first));
    for (Object part : Lists.toJava(more)) {
      name.append('/').append(text(part));
    }
    return name.toString();
  }

  private static String text(Object part) {
    return part instanceof Path p ? p.text() : part.toString();
  }

  @Primitive(value = "collection-path", control = true)
  static Object collectionPath(
      Machine m, Object failure, @Is("path-string?") Object first, @Is("list?") Object more) {
    String name = name(first, more);
    String folder = collections(m).folder(name);
    return folder == null ? notFound(m, failure, name) : Path.of(folder);
  }

  @Primitive(value = "collection-file-path", control = true)
  static Object collectionFilePath(
      Machine m,
      Object failure,
      Object checkCompiled,
      @Is("path-string?") Object file,
      @Is("path-string?") Object first,
      @Is("list?") Object more) {
    String name = name(first, more);
    String folder = collections(m).folderWith(name, text(file));
    return folder == null ? notFound(m, failure, name) : Path.of(folder + "/" + text(file));
  }

  private static Object notFound(Machine m, Object failure, String name) {
    return m.tailCall(failure, Str.immutable(collections(m).notFound(name)));
  }

  /** The folders that were named, behind that of the standard library. */
  @Primitive("find-library-collection-paths")
  static Object findLibraryCollectionPaths(
      Machine m, @Nullable Object before, @Nullable Object after) {
    List<Object> all = new ArrayList<>();
    if (before != null) {
      all.addAll(Lists.toJava(before));
    }
    all.add(Path.of(Collections.STANDARD));
    collections(m).folders().forEach(folder -> all.add(Path.of(folder.toString())));
    if (after != null) {
      all.addAll(Lists.toJava(after));
    }
    return Lists.of(all);
  }

  @Primitive("find-library-collection-links")
  static Object findLibraryCollectionLinks() {
    return Lists.of(Boolean.FALSE);
  }

  @Primitive("find-compiled-file-roots")
  static Object findCompiledFileRoots() {
    return Lists.of(Symbol.of("same"));
  }
}

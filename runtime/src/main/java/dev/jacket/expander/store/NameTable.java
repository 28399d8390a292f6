package dev.jacket.expander.store;

import dev.jacket.compiler.store.Input;
import dev.jacket.compiler.store.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored table sorted by names, in which a name is found without reading the others. */
final class NameTable {
  private final Input offsets;
  private final Input entries;

  /** The table that is read next. */
  NameTable(Input in) {
    this.offsets = in.readPart();
    this.entries = in.readPart();
  }

  /** Writes a table, whose keys are sorted as strings are compared. */
  static byte[] write(Map<String, byte[]> sorted) {
    Output offsets = new Output();
    Output entries = new Output();
    sorted.forEach(
        (name, value) -> {
          offsets.writeFixed(entries.size());
          entries.writeText(name);
          entries.writeRaw(value);
        });
    Output out = new Output();
    out.writeBytes(offsets.toByteArray());
    out.writeBytes(entries.toByteArray());
    return out.toByteArray();
  }

  int size() {
    return offsets.size() / 4;
  }

  private Input entry(int index) {
    return entries.at(offsets.at(4 * index).readFixed());
  }

  /** What reads the value of a name, or null. */
  @Nullable Input find(String name) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Input entry = entry(middle);
      int order = entry.readText().compareTo(name);
      if (order == 0) {
        return entry;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** All names. */
  List<String> names() {
    List<String> names = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      names.add(entry(i).readText());
    }
    return names;
  }
}

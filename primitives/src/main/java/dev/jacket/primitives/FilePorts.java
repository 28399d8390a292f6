package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.port.ExistsMode;
import dev.jacket.port.FileNames;
import dev.jacket.port.FileOpening;
import dev.jacket.port.Port;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.Symbol;

/**
 * Opening of files (reference, section 13.1.5). Modes come as symbols, permissions as a number;
 * what is neither is passed over, for the keyworded procedures of {@code racket/base} check it.
 */
@PrimitiveModule("#%kernel")
public final class FilePorts {
  private static final int PERMISSION_LIMIT = 0xFFFF;

  private FilePorts() {}

  @Primitive("open-input-file")
  public static Object openInputFile(Machine m, Object name, Object... modes) {
    Path path = path(m, "open-input-file", name);
    return PortLocations.opened(m, FileOpening.input(m, "open-input-file", path));
  }

  @Primitive("open-output-file")
  public static Object openOutputFile(Machine m, Object name, Object... modes) {
    String who = "open-output-file";
    Path path = path(m, who, name);
    return PortLocations.opened(
        m, FileOpening.output(m, who, path, existsMode(modes), permissions(modes)));
  }

  @Primitive(value = "open-input-output-file", control = true)
  public static Object openInputOutputFile(Machine m, Object name, Object... modes) {
    String who = "open-input-output-file";
    Path path = path(m, who, name);
    Port[] ports = FileOpening.both(m, who, path, existsMode(modes), permissions(modes));
    return m.values(PortLocations.opened(m, ports[0]), PortLocations.opened(m, ports[1]));
  }

  private static Path path(Machine m, String who, Object name) {
    if (!FileNames.isName(name)) {
      throw Errors.argument(who, "path-string?", 0, name);
    }
    return FileNames.complete(m, name);
  }

  private static ExistsMode existsMode(Object[] modes) {
    ExistsMode chosen = ExistsMode.ERROR;
    for (Object mode : modes) {
      ExistsMode known = mode instanceof Symbol s ? ExistsMode.named(s.name()) : null;
      chosen = known == null ? chosen : known;
    }
    return chosen;
  }

  private static int permissions(Object[] modes) {
    for (Object mode : modes) {
      if (mode instanceof Long bits && bits >= 0 && bits <= PERMISSION_LIMIT) {
        return bits.intValue();
      }
    }
    return -1;
  }
}

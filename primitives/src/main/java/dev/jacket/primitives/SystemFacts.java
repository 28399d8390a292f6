package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.Custodian;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The machine, the version, the command line, memory (reference, sections 15.8 and 18.x). */
@PrimitiveModule("#%kernel")
public final class SystemFacts {
  /** The version of the language that is implemented. */
  private static final String VERSION = "8.7";

  private static final String KINDS =
      "(or/c 'os 'os* 'arch 'word 'vm 'gc 'link 'machine 'target-machine\n"
          + "                  'so-suffix 'so-mode 'fs-change 'cross)";

  @PrimitiveValue("current-command-line-arguments")
  public static final Parameter CURRENT_COMMAND_LINE_ARGUMENTS =
      Parameter.builtin(
          "current-command-line-arguments",
          new ContractGuard(
              "current-command-line-arguments",
              "(vectorof string?)",
              v ->
                  v instanceof Vector vector
                      && Arrays.stream(vector.items).allMatch(item -> item instanceof Str)),
          new Vector(new Object[0], true));

  private SystemFacts() {}

  @Primitive("version")
  public static Object version() {
    return Str.immutable(VERSION);
  }

  @Primitive("banner")
  public static Object banner() {
    return Str.immutable("Welcome to Jacket, for Racket v" + VERSION + ".\n");
  }

  @Primitive("system-type")
  public static Object systemType(@Nullable Object kind) {
    String name = kind == null ? "os" : kind instanceof Symbol s ? s.name() : "";
    return switch (name) {
      case "os" -> Symbol.of("unix");
      case "os*" -> Symbol.of(operatingSystem());
      case "arch" -> Symbol.of(architecture());
      case "word" -> 64L;
      case "vm" -> Symbol.of("jacket");
      case "gc" -> Symbol.of("cs");
      case "link" -> Symbol.of("static");
      case "machine" -> Str.immutable(machine());
      case "target-machine" -> Symbol.of("jvm");
      case "so-suffix" -> Bytes.utf8(".so");
      case "so-mode" -> Symbol.of("local");
      case "fs-change" -> Vector.of(Boolean.FALSE, Boolean.FALSE, Boolean.FALSE, Boolean.FALSE);
      case "cross" -> Symbol.of("infer");
      default -> throw Errors.argument("system-type", KINDS, 0, kind == null ? "" : kind);
    };
  }

  private static String operatingSystem() {
    String name = System.getProperty("os.name", "unix").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "macosx" : name;
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "unknown");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static String machine() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + architecture();
  }

  @Primitive("system-library-subpath")
  public static Object systemLibrarySubpath(@Nullable Object mode) {
    boolean known =
        mode == null
            || mode == Boolean.FALSE
            || mode instanceof Symbol s
                && (s.name().equals("3m") || s.name().equals("cgc") || s.name().equals("cs"));
    if (mode != null && !known) {
      throw Errors.argument("system-library-subpath", "(or/c '3m 'cgc 'cs #f)", 0, mode);
    }
    return Path.of(architecture() + "-" + operatingSystem());
  }

  @Primitive("current-memory-use")
  public static long currentMemoryUse(@Nullable Object scope) {
    boolean known =
        scope == null
            || scope == Boolean.FALSE
            || scope == Symbol.of("cumulative")
            || scope instanceof Custodian;
    if (scope != null && !known) {
      throw Errors.argument("current-memory-use", "(or/c #f 'cumulative custodian?)", 0, scope);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Primitive("collect-garbage")
  public static void collectGarbage(@Nullable Object request) {
    String name = request == null ? "major" : request instanceof Symbol s ? s.name() : "";
    switch (name) {
      case "major" -> System.gc();
      case "minor", "incremental" -> {
        // The JVM collects its young generation when it sees fit.
      }
      default ->
          throw Errors.argument(
              "collect-garbage",
              "(or/c 'major 'minor 'incremental)",
              0,
              request == null ? "" : request);
    }
  }

  @Primitive("dump-memory-stats")
  public static void dumpMemoryStats(Machine m, Object... args) {
    String line = "memory in use: " + currentMemoryUse(null) + " bytes";
    System.getLogger(SystemFacts.class.getName()).log(System.Logger.Level.INFO, line);
  }
}

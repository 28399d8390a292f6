package dev.jacket.primitives;

import dev.jacket.expander.load.LoadParameters;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;

/** {@code load} and its kin (reference, section 14.4.1). */
@PrimitiveModule("#%kernel")
final class Loads {
  /** {@code current-load-extension}: there are no native extensions to load. */
  @PrimitiveValue("current-load-extension")
  static final Parameter CURRENT_LOAD_EXTENSION =
      Parameter.builtin(
          "current-load-extension",
          new dev.jacket.machine.ContractGuard(
              "current-load-extension",
              "(procedure-arity-includes/c 2)",
              v -> dev.jacket.machine.Applicables.accepts(v, 2)),
          new NoExtensions());

  private Loads() {}

  @ContractCheck("path-string?")
  static boolean isPathString(Object v) {
    return FileNames.isName(v);
  }

  @Primitive(value = "load", control = true)
  static Object load(Machine m, @Is("path-string?") Object file) {
    return within(m, FileNames.complete(m, file), LoadParameters.LOAD.get(m));
  }

  @Primitive(value = "load/use-compiled", control = true)
  static Object loadUseCompiled(Machine m, @Is("path-string?") Object file) {
    return within(m, FileNames.complete(m, file), LoadParameters.LOAD_USE_COMPILED.get(m));
  }

  @Primitive(value = "load-extension", control = true)
  static Object loadExtension(Machine m, @Is("path-string?") Object file) {
    return within(m, FileNames.complete(m, file), CURRENT_LOAD_EXTENSION.get(m));
  }

  private static Object within(Machine m, Path path, Object handler) {
    return Control.withMark(
        m, Keys.PARAMETERIZATION, LoadParameters.loading(m, path), new Handle(handler, path));
  }

  /** Calls a load handler without an expected module. */
  private static final class Handle extends Procedure {
    private final Object handler;
    private final Path path;

    Handle(Object handler, Path path) {
      this.handler = handler;
      this.path = path;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCall(handler, path, Boolean.FALSE);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "load";
    }
  }

  private static final class NoExtensions extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object path, Object expected) {
      throw new RacketException(
          ExnTypes.UNSUPPORTED, "load-extension: unsupported on this platform");
    }

    @Override
    public long arityMask() {
      return 1 << 2;
    }

    @Override
    public String name() {
      return "default-load-extension";
    }
  }
}

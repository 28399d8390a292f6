package dev.jacket.primitives;

import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Syntax objects as bytes (reference, section 12.2): the archive of a module that has one literal
 * and nothing else. The fronts of these builtins are in the library.
 */
@PrimitiveModule("#%kernel")
final class SyntaxSerialization {
  private static final Symbol NOWHERE = Symbol.of("serialized syntax");

  private SyntaxSerialization() {}

  /**
   * The bytes of a syntax object.
   *
   * @param base the module to which bindings are relative, or false
   */
  @Primitive("syntax->archive")
  static Object syntaxToArchive(Machine m, Syntax s, Object base) {
    ModuleName name = name(m, base);
    Module.Details details =
        new Module.Details(
            name.root,
            List.of(),
            List.of(),
            false,
            false,
            InspectorParameters.currentCode(m),
            Module.Details.REALM,
            Map.of());
    Module module =
        new Module(
            ModuleName.of(NOWHERE), List.of(), Map.of(), Map.of(), 0, 0, new Only(s), details);
    try {
      return new Bytes(ModuleArchive.write(name, List.of(module)), true);
    } catch (UnstorableException e) {
      Object value = e.value();
      throw Errors.contract(
          "write: cannot marshal value that is embedded in compiled code\n  value: "
              + (value == null ? "#<procedure>" : Printer.errorString(value)));
    }
  }

  /**
   * The syntax object of bytes.
   *
   * @param base the module that takes the place of the one at the time of writing, or false
   */
  @Primitive("archive->syntax")
  static Object archiveToSyntax(Machine m, @Is("bytes?") Object archive, Object base) {
    SourceLoader loader = (SourceLoader) LoadParameters.LOADER.get(m);
    byte[] bytes = ((Bytes) archive).data;
    try {
      return ModuleArchive.read(bytes, name(m, base), loader.host(m, Namespace.current(m).registry))
          .get(0)
          .parts()
          .literal(0);
    } catch (IllegalArgumentException e) {
      throw Errors.contract("syntax-deserialize: not serialized syntax of this version");
    }
  }

  private static ModuleName name(Machine m, Object base) {
    return base == Boolean.FALSE
        ? ModuleName.of(NOWHERE)
        : ModulePathBuiltins.resolve(m, base, false);
  }

  /** The parts of a module with one literal. */
  private record Only(Syntax literal) implements Module.Parts {
    @Override
    public @Nullable Body body(int level) {
      return null;
    }

    @Override
    public Object literal(int index) {
      Objects.checkIndex(index, 1);
      return literal;
    }

    @Override
    public List<?> literals() {
      return List.of(literal);
    }
  }
}

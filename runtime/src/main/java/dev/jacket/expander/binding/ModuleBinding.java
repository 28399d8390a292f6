package dev.jacket.expander.binding;

import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A binding to a definition of a module, or of a namespace's top level. */
public final class ModuleBinding extends Binding {
  /** The module that has the definition. */
  public final ModuleName module;

  /** The name of the definition there. */
  public final Symbol name;

  /** The phase level of the definition there. */
  public final int phase;

  /** How the binding came about: by definition, or by a {@code require}. */
  public final Nominal nominal;

  private final @Nullable Syntax freeEquivalent;

  /**
   * Where a binding was imported from, as it was written.
   *
   * @param module the required module
   * @param name the provided name
   * @param from where it is provided
   * @param shift what the {@code require} shifts
   */
  public record Nominal(ModuleName module, Symbol name, PhaseSpace from, PhaseSpace.Shift shift) {
    /** Of a definition, or an import that shifts nothing. */
    public Nominal(ModuleName module, Symbol name, int phase) {
      this(module, name, PhaseSpace.of(phase), PhaseSpace.Shift.of(0));
    }
  }

  /** A binding. */
  public ModuleBinding(
      ModuleName module, Symbol name, int phase, Nominal nominal, @Nullable Syntax freeEquivalent) {
    this.module = module;
    this.name = name;
    this.phase = phase;
    this.nominal = nominal;
    this.freeEquivalent = freeEquivalent;
  }

  /** The binding that a definition makes. */
  public static ModuleBinding definition(ModuleName module, Symbol name, int phase) {
    return new ModuleBinding(module, name, phase, new Nominal(module, name, phase), null);
  }

  /** As above, where the name was made for an identifier that is called {@code wanted}. */
  public static ModuleBinding definition(ModuleName module, Symbol name, Symbol wanted, int phase) {
    return new ModuleBinding(module, name, phase, new Nominal(module, wanted, phase), null);
  }

  /** The same definition, imported in another way. */
  public ModuleBinding imported(Nominal by) {
    return new ModuleBinding(module, name, phase, by, freeEquivalent);
  }

  /** The same definition, which is a rename transformer to an identifier. */
  public ModuleBinding equivalentTo(@Nullable Syntax id) {
    return new ModuleBinding(module, name, phase, nominal, id);
  }

  @Override
  public @Nullable Syntax freeEquivalent() {
    return freeEquivalent;
  }

  /** The definition alone: equal for all bindings to it. */
  public Definition target() {
    return new Definition(module, name, phase);
  }

  /** A definition. */
  public record Definition(ModuleName module, Symbol name, int phase) {}

  @Override
  public boolean same(Binding other) {
    return other instanceof ModuleBinding b
        && phase == b.phase
        && name == b.name
        && module.equals(b.module);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModuleBinding b && same(b);
  }

  @Override
  public int hashCode() {
    return Objects.hash(module, name, phase);
  }
}

package dev.jacket.expander.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.value.Symbol;
import org.junit.jupiter.api.Test;

/** Comparison of identifiers by their scopes and by their bindings. */
class IdentifiersTest {
  private final ScopeSpace space = new ScopeSpace();
  private final Scope module = space.scope(Scope.Kind.MODULE);
  private final Scope local = space.scope(Scope.Kind.LOCAL);

  private static Syntax id(String name) {
    return SyntaxData.id(Context.EMPTY, name);
  }

  private static LocalBinding bindLocal(Syntax id) {
    LocalBinding binding = new LocalBinding((Symbol) id.content(), id.context(), null);
    Resolution.bind(id, 0, binding);
    return binding;
  }

  private static ModuleBinding definition(String name) {
    return ModuleBinding.definition(ModuleName.of(Symbol.of("m")), Symbol.of(name), 0);
  }

  /** Bound identifiers are the same if name and scopes are. */
  @Test
  void bound() {
    assertTrue(Identifiers.bound(id("x").add(module), id("x").add(module), 0));
    assertFalse(Identifiers.bound(id("x").add(module), id("y").add(module), 0));
    assertFalse(Identifiers.bound(id("x").add(module), id("x").add(local), 0));
  }

  /** Free identifiers are the same if both are unbound and have one name. */
  @Test
  void freeUnbound() {
    assertTrue(Identifiers.free(id("x").add(module), 0, id("x").add(local), 0));
    assertFalse(Identifiers.free(id("x"), 0, id("y"), 0));
  }

  /** Free identifiers with different scopes are the same if they have one binding. */
  @Test
  void freeSameBinding() {
    Syntax x = id("x").add(module);
    bindLocal(x);
    assertTrue(Identifiers.free(x, 0, x.add(local), 0));
    assertFalse(Identifiers.free(x, 0, id("x"), 0));
  }

  /** A shadowed name is another identifier. */
  @Test
  void freeShadowed() {
    Syntax x = id("x").add(module);
    bindLocal(x);
    bindLocal(x.add(local));
    assertFalse(Identifiers.free(x, 0, x.add(local), 0));
  }

  /** Names of one definition, imported under different names, are the same. */
  @Test
  void freeRenamedImport() {
    Syntax x = id("x").add(module);
    Syntax y = id("y").add(module);
    Resolution.bind(x, 0, definition("d"));
    Resolution.bind(y, 0, definition("d"));
    assertTrue(Identifiers.free(x, 0, y, 0));
    assertFalse(Identifiers.bound(x, y, 0));
  }

  /** A rename transformer makes its name the same as its target, through a chain of them. */
  @Test
  void freeThroughRenames() {
    Syntax target = id("t").add(module);
    ModuleBinding binding = definition("t");
    Resolution.bind(target, 0, binding);
    Syntax alias = id("a").add(module);
    Resolution.bind(alias, 0, definition("a").equivalentTo(target));
    Syntax second = id("b").add(module);
    Resolution.bind(second, 0, definition("b").equivalentTo(alias));
    assertTrue(Identifiers.free(second, 0, target, 0));
    assertSame(binding, Identifiers.binding(second, 0));
  }

  /** An unbound identifier has no binding. */
  @Test
  void noBinding() {
    assertNull(Identifiers.binding(id("x").add(module), 0));
  }
}

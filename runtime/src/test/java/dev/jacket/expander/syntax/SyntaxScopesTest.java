package dev.jacket.expander.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How changes of scopes reach the parts of syntax objects, and phases of multi-scopes. */
class SyntaxScopesTest {
  private final ScopeSpace space = new ScopeSpace();
  private final Scope a = space.scope(Scope.Kind.LOCAL);
  private final Scope b = space.scope(Scope.Kind.MACRO);

  private static Syntax syntax(Object datum) {
    return SyntaxData.toSyntax(Context.EMPTY, datum);
  }

  private static Syntax part(Syntax s, int index) {
    return Objects.requireNonNull(SyntaxData.parts(s)).get(index);
  }

  /** {@code (x (y z))}. */
  private static Syntax nested() {
    return syntax(
        Lists.of(Symbol.of("x"), Lists.of(Symbol.of("y"), Symbol.of("z"))));
  }

  /** A change reaches all parts, at any depth. */
  @Test
  void reachesParts() {
    Syntax s = nested().add(a);
    assertEquals(ScopeSet.of(a), part(s, 0).context().scopes());
    assertEquals(ScopeSet.of(a), part(part(s, 1), 1).context().scopes());
  }

  /** Several changes reach the parts in their order. */
  @Test
  void changesInOrder() {
    Syntax s = nested().add(a).flip(b).remove(a).flip(a);
    assertEquals(ScopeSet.of(a, b), part(part(s, 1), 0).context().scopes());
    assertEquals(ScopeSet.EMPTY, part(nested().flip(b).flip(b), 0).context().scopes());
  }

  /** A change makes a new object: the former one and its parts stay as they were. */
  @Test
  void immutable() {
    Syntax s = nested();
    Syntax changed = s.add(a);
    assertNotSame(s, changed);
    assertEquals(ScopeSet.of(a), part(changed, 0).context().scopes());
    assertEquals(ScopeSet.EMPTY, part(s, 0).context().scopes());
  }

  /** Parts are changed when they are looked at, once. */
  @Test
  void changedOnce() {
    Syntax s = nested().add(a);
    assertSame(part(s, 1), part(s, 1));
    assertSame(((Pair) s.content()).car, ((Pair) s.content()).car);
  }

  /** A flip acts on each part by itself: parts that have the scope lose it, others get it. */
  @Test
  void flipByPart() {
    Syntax own = SyntaxData.id(Context.of(ScopeSet.of(b)), "own");
    Syntax mixed =
        new Syntax(
            Lists.of(own, SyntaxData.id(Context.EMPTY, "new")),
            Context.EMPTY,
            SourceLoc.NONE,
            null);
    Syntax flipped = mixed.flip(b);
    assertEquals(ScopeSet.EMPTY, part(flipped, 0).context().scopes());
    assertEquals(ScopeSet.of(b), part(flipped, 1).context().scopes());
  }

  /** A part put into a changed object later is not changed. */
  @Test
  void rebuiltPartsKeepTheirs() {
    Syntax s = nested().add(a);
    Syntax rebuilt = s.rebuilt(Lists.of(SyntaxData.id(Context.EMPTY, "w")));
    assertEquals(ScopeSet.EMPTY, part(rebuilt, 0).context().scopes());
    assertEquals(ScopeSet.of(a), rebuilt.context().scopes());
  }

  /** All of a list of scopes go on and off. */
  @Test
  void manyScopes() {
    Syntax s = nested().addAll(List.of(a, b));
    assertEquals(ScopeSet.of(a, b), part(s, 0).context().scopes());
    assertEquals(ScopeSet.EMPTY, part(s.removeAll(List.of(a, b)), 0).context().scopes());
  }

  /** A multi-scope is another scope at each phase. */
  @Test
  void multiScopeByPhase() {
    MultiScope module = space.multiScope();
    Syntax s = nested().add(module);
    assertEquals(ScopeSet.of(module.at(0)), part(s, 0).context().at(0));
    assertEquals(ScopeSet.of(module.at(1)), part(s, 0).context().at(1));
    assertNotEquals(part(s, 0).context().at(0), part(s, 0).context().at(1));
  }

  /** Shifted by one phase, phase 1 sees what phase 0 saw. */
  @Test
  void shifted() {
    MultiScope module = space.multiScope();
    Syntax s = nested().add(module).shift(1);
    assertEquals(ScopeSet.of(module.at(0)), part(s, 0).context().at(1));
    assertEquals(ScopeSet.of(module.at(-1)), part(s, 0).context().at(0));
    assertEquals(ScopeSet.of(module.at(0)), part(s.shift(-1), 0).context().at(0));
  }

  /** Shifted to the label phase, phase 0 is seen there and nowhere else. */
  @Test
  void shiftedToLabel() {
    MultiScope module = space.multiScope();
    Syntax s = nested().add(module).shift(Phase.LABEL);
    assertEquals(ScopeSet.of(module.at(0)), part(s, 0).context().at(Phase.LABEL));
    assertEquals(ScopeSet.EMPTY, part(s, 0).context().at(0));
  }
}

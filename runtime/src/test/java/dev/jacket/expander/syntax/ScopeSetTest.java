package dev.jacket.expander.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sets of scopes as values. */
class ScopeSetTest {
  private final ScopeSpace space = new ScopeSpace();
  private final Scope a = space.scope(Scope.Kind.LOCAL);
  private final Scope b = space.scope(Scope.Kind.LOCAL);
  private final Scope c = space.scope(Scope.Kind.MACRO);

  /** The order in which scopes were added makes no difference. */
  @Test
  void orderDoesNotCount() {
    assertEquals(ScopeSet.of(a, b, c), ScopeSet.of(c, a).add(b));
    assertEquals(ScopeSet.of(a, b).hashCode(), ScopeSet.of(b, a).hashCode());
    assertNotEquals(ScopeSet.of(a, b), ScopeSet.of(a, c));
  }

  /** Adding what is there and removing what is not gives the same set. */
  @Test
  void addingTwiceIsAddingOnce() {
    ScopeSet set = ScopeSet.of(a, b);
    assertSame(set, set.add(a));
    assertSame(set, set.remove(c));
    assertEquals(ScopeSet.of(b), set.remove(a));
    assertEquals(ScopeSet.EMPTY, ScopeSet.of(a).remove(a));
  }

  /** Flipping twice changes nothing: what a macro was given comes out as it went in. */
  @Test
  void flippingTwiceIsNothing() {
    ScopeSet set = ScopeSet.of(a);
    assertEquals(ScopeSet.of(a, c), set.flip(c));
    assertEquals(set, set.flip(c).flip(c));
    assertEquals(ScopeSet.EMPTY, set.flip(a));
  }

  /** A set is a subset of itself and of larger sets that have all its scopes. */
  @Test
  void subsets() {
    assertTrue(ScopeSet.EMPTY.subsetOf(ScopeSet.of(a)));
    assertTrue(ScopeSet.of(a).subsetOf(ScopeSet.of(a)));
    assertTrue(ScopeSet.of(a, c).subsetOf(ScopeSet.of(a, b, c)));
    assertFalse(ScopeSet.of(a, c).subsetOf(ScopeSet.of(a, b)));
    assertFalse(ScopeSet.of(a, b).subsetOf(ScopeSet.of(b)));
  }

  /** Only scopes of macro expansions and introducers make syntax unoriginal. */
  @Test
  void macroScopes() {
    assertFalse(ScopeSet.of(a, b).hasMacroScope());
    assertTrue(ScopeSet.of(a, c).hasMacroScope());
  }
}

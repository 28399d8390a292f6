package dev.jacket.expander.syntax;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.jacket.value.Symbol;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the binding of a name is found: that with the greatest subset of its scopes. */
class ResolutionTest {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");

  private final ScopeSpace space = new ScopeSpace();
  private final Scope a = space.scope(Scope.Kind.MODULE);
  private final Scope b = space.scope(Scope.Kind.LOCAL);
  private final Scope c = space.scope(Scope.Kind.LOCAL);

  /** A binding that is nothing but itself. */
  private static final class Mark extends Binding {
    @Override
    public @Nullable Syntax freeEquivalent() {
      return null;
    }

    @Override
    public boolean same(Binding other) {
      return this == other;
    }
  }

  private static Mark bind(Symbol name, Scope... scopes) {
    Mark mark = new Mark();
    Resolution.bind(name, ScopeSet.of(scopes), mark);
    return mark;
  }

  private static @Nullable Binding resolve(Symbol name, Scope... scopes) {
    return Resolution.resolve(name, ScopeSet.of(scopes));
  }

  private static BulkBindings bulk(Map<Symbol, Binding> bindings) {
    return new BulkBindings() {
      @Override
      public @Nullable Binding get(Symbol name) {
        return bindings.get(name);
      }

      @Override
      public Iterable<Symbol> names() {
        return bindings.keySet();
      }
    };
  }

  /** A reference without scopes, or with none of a binding's, is unbound. */
  @Test
  void noSubset() {
    bind(X, a, b);
    assertNull(resolve(X));
    assertNull(resolve(X, a));
    assertNull(resolve(X, a, c));
  }

  /** A binding whose scopes are all at the reference is found; more scopes do no harm. */
  @Test
  void subset() {
    Mark mark = bind(X, a);
    assertSame(mark, resolve(X, a));
    assertSame(mark, resolve(X, a, b, c));
  }

  /** Names are looked up each by itself. */
  @Test
  void otherName() {
    bind(X, a);
    assertNull(resolve(Y, a));
  }

  /** Of several subsets the one that contains the others wins: inner bindings shadow outer ones. */
  @Test
  void greatestSubset() {
    Mark outer = bind(X, a);
    Mark inner = bind(X, a, b);
    Mark innermost = bind(X, a, b, c);
    assertSame(outer, resolve(X, a));
    assertSame(outer, resolve(X, a, c));
    assertSame(inner, resolve(X, a, b));
    assertSame(innermost, resolve(X, a, b, c));
  }

  /** Two subsets, neither of which contains the other, and none that contains both: ambiguous. */
  @Test
  void ambiguous() {
    bind(X, a, b);
    bind(X, a, c);
    assertInstanceOf(Resolution.Ambiguous.class, resolve(X, a, b, c));
  }

  /** A larger set that does not contain the smaller ones is not better. */
  @Test
  void greaterIsNotEnough() {
    Scope d = space.scope(Scope.Kind.LOCAL);
    bind(X, a, b);
    bind(X, a, c, d);
    assertInstanceOf(Resolution.Ambiguous.class, resolve(X, a, b, c, d));
  }

  /** A binding that contains both rivals decides, whatever the order in which they were made. */
  @Test
  void ambiguityResolved() {
    bind(X, a, b);
    Mark both = bind(X, a, b, c);
    bind(X, a, c);
    assertSame(both, resolve(X, a, b, c));
  }

  /** A new binding with the same scopes replaces the former one. */
  @Test
  void rebinding() {
    bind(X, a);
    resolve(X, a);
    Mark second = bind(X, a);
    assertSame(second, resolve(X, a));
  }

  /** What was resolved before is looked up anew when a better binding is made. */
  @Test
  void laterBinding() {
    Mark outer = bind(X, a);
    assertSame(outer, resolve(X, a, b));
    Mark inner = bind(X, a, b);
    assertSame(inner, resolve(X, a, b));
    Resolution.unbind(X, ScopeSet.of(a, b));
    assertSame(outer, resolve(X, a, b));
  }

  /** Exact resolution takes no proper subset. */
  @Test
  void exactly() {
    Mark mark = bind(X, a);
    Syntax id = SyntaxData.id(Context.of(ScopeSet.of(a)), "x");
    assertSame(mark, Resolution.resolveExactly(id, 0));
    assertNull(Resolution.resolveExactly(id.add(b), 0));
  }

  /** Bulk bindings are found like single ones. */
  @Test
  void bulkBindings() {
    Mark mark = new Mark();
    Resolution.bindBulk(ScopeSet.of(a), bulk(Map.of(X, mark)));
    assertSame(mark, resolve(X, a, b));
    assertNull(resolve(Y, a));
  }

  /** A definition with the scopes of an import shadows it, and does not touch its other names. */
  @Test
  void singleShadowsBulk() {
    Mark x = new Mark();
    Mark y = new Mark();
    Resolution.bindBulk(ScopeSet.of(a), bulk(Map.of(X, x, Y, y)));
    assertSame(x, resolve(X, a));
    Mark defined = bind(X, a);
    assertSame(defined, resolve(X, a));
    assertSame(y, resolve(Y, a));
  }

  /** A later import with the same scopes shadows an earlier binding. */
  @Test
  void bulkShadowsEarlier() {
    bind(X, a);
    Mark imported = new Mark();
    Resolution.bindBulk(ScopeSet.of(a), bulk(Map.of(X, imported)));
    assertSame(imported, resolve(X, a));
  }

  /** A local binding shadows an import, which has fewer scopes, also if the import comes later. */
  @Test
  void localShadowsBulk() {
    Mark local = bind(X, a, b);
    Resolution.bindBulk(ScopeSet.of(a), bulk(Map.of(X, new Mark())));
    assertSame(local, resolve(X, a, b));
  }

  /** Bulk and single bindings can be rivals. */
  @Test
  void bulkAmbiguous() {
    bind(X, a, b);
    Resolution.bindBulk(ScopeSet.of(a, c), bulk(Map.of(X, new Mark())));
    assertInstanceOf(Resolution.Ambiguous.class, resolve(X, a, b, c));
  }

  /** A macro's introduced reference has its scope and so is not captured; the user's is. */
  @Test
  void introductionScope() {
    Scope intro = space.scope(Scope.Kind.MACRO);
    Mark outer = bind(X, a);
    Mark introduced = bind(X, a, b, intro);
    assertSame(introduced, resolve(X, a, b, intro));
    assertSame(outer, resolve(X, a, b));
  }
}

package dev.jacket.expander.syntax;

import dev.jacket.value.OfKind;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A syntax object: a datum whose parts are syntax objects, with a lexical context, a source
 * location and properties. Immutable, except that pending changes of context move into the parts.
 */
public final class Syntax implements OfKind {
  private Object content;
  private final Context context;
  private Changes pending;

  /** Where it was read, {@link SourceLoc#NONE} if unknown. */
  public final SourceLoc location;

  /** The properties; null if there are none. */
  public final @Nullable Properties properties;

  private Syntax(
      Object content,
      Context context,
      Changes pending,
      SourceLoc location,
      @Nullable Properties properties) {
    this.content = content;
    this.context = context;
    this.pending = pending;
    this.location = location;
    this.properties = properties;
  }

  /** A syntax object around {@code content}, whose parts are syntax objects already. */
  public Syntax(
      Object content, Context context, SourceLoc location, @Nullable Properties properties) {
    this(content, context, Changes.NONE, location, properties);
  }

  /** What {@code syntax-e} gives. */
  public Object content() {
    if (!pending.isEmpty()) {
      Changes changes = pending;
      pending = Changes.NONE;
      content = Parts.map(content, part -> part.changed(changes));
    }
    return content;
  }

  /** The lexical context. */
  public Context context() {
    return context;
  }

  /** Whether this is an identifier. */
  public boolean isIdentifier() {
    return content instanceof Symbol;
  }

  /** Whether this is an identifier of that name. */
  public boolean isIdentifier(Symbol name) {
    return content == name;
  }

  private Syntax changed(Changes changes) {
    return with(changes.applyTo(context), changes);
  }

  private Syntax with(Context changed, Changes more) {
    if (!Parts.hasParts(content)) {
      return changed == context
          ? this
          : new Syntax(content, changed, Changes.NONE, location, properties);
    }
    return new Syntax(content, changed, pending.then(more), location, properties);
  }

  /** This object with a scope everywhere. */
  public Syntax add(Scope scope) {
    return with(context.add(scope), Changes.NONE.then(Changes.Op.ADD, scope));
  }

  /** This object without a scope anywhere. */
  public Syntax remove(Scope scope) {
    return with(context.remove(scope), Changes.NONE.then(Changes.Op.REMOVE, scope));
  }

  /** This object with a scope added where it is absent, removed where it is present. */
  public Syntax flip(Scope scope) {
    return with(context.flip(scope), Changes.NONE.then(Changes.Op.FLIP, scope));
  }

  /** This object with all the scopes everywhere. */
  public Syntax addAll(Iterable<Scope> scopes) {
    Syntax result = this;
    for (Scope scope : scopes) {
      result = result.add(scope);
    }
    return result;
  }

  /** This object with none of the scopes anywhere. */
  public Syntax removeAll(Iterable<Scope> scopes) {
    Syntax result = this;
    for (Scope scope : scopes) {
      result = result.remove(scope);
    }
    return result;
  }

  /** This object with a multi-scope everywhere. */
  public Syntax add(MultiScope scope) {
    return with(context.add(scope), Changes.NONE.thenAdd(scope));
  }

  /** This object with a multi-scope everywhere, on top of those that are there. */
  public Syntax push(MultiScope scope) {
    return with(context.push(scope), Changes.NONE.thenPush(scope));
  }

  /** This object without a multi-scope anywhere. */
  public Syntax remove(MultiScope scope) {
    return with(context.remove(scope), Changes.NONE.thenRemove(scope));
  }

  /** This object without the scopes of any top level anywhere. */
  public Syntax withoutTopLevels() {
    return with(context.withoutTopLevels(), Changes.NONE.thenWithdraw());
  }

  /** This object seen from a phase that is {@code by} higher ({@code syntax-shift-phase-level}). */
  public Syntax shift(int by) {
    return by == 0 ? this : with(context.shift(by), Changes.NONE.thenShift(by));
  }

  /** This object, of which what has no trust yet gets one. */
  public Syntax trusted(Object trust) {
    Changes change = Changes.NONE.thenTrust(trust);
    return with(change.applyTo(context), change);
  }

  /** This object tainted, with all its parts. */
  public Syntax tainted() {
    return isTainted() ? this : trusted(Context.TAINTED);
  }

  /** Whether this object may not be used any more. */
  public boolean isTainted() {
    return context.trust() == Context.TAINTED;
  }

  /** This object with another context around the same parts. */
  public Syntax withContext(Context other) {
    return new Syntax(content(), other, Changes.NONE, location, properties);
  }

  /** This object with other properties. */
  public Syntax withProperties(@Nullable Properties other) {
    return other == properties ? this : new Syntax(content, context, pending, location, other);
  }

  /** This object with another location. */
  public Syntax withLocation(SourceLoc other) {
    return new Syntax(content, context, pending, other, properties);
  }

  /** This object with one more property. */
  public Syntax withProperty(Object key, Object value) {
    return withProperties(Properties.with(properties, key, value, false));
  }

  /** The value of a property, or null. */
  public @Nullable Object property(Object key) {
    return Properties.get(properties, key);
  }

  /** An object with new parts in place of this one's: same context, location and properties. */
  public Syntax rebuilt(Object parts) {
    return new Syntax(SyntaxData.wrap(context, parts), context, Changes.NONE, location, properties);
  }

  /** Whether this is a pair. */
  public boolean isPair() {
    return content instanceof Pair;
  }

  /** As Racket prints it. */
  @Override
  public String predicate() {
    return "syntax?";
  }

  @Override
  public String toString() {
    return SyntaxText.describe(this);
  }
}

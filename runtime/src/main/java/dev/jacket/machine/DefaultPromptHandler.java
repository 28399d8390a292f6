package dev.jacket.machine;

import dev.jacket.value.Errors;

/** The abort handler of prompts that were given none: calls a thunk under a new such prompt. */
final class DefaultPromptHandler extends Procedure {
  private final PromptTag tag;

  DefaultPromptHandler(PromptTag tag) {
    this.tag = tag;
  }

  @Override
  public Object call1(Machine m, int depth, Object thunk) {
    if (!Applicables.accepts(thunk, 0)) {
      throw Errors.argument(name(), "(procedure-arity-includes/c 0)", 0, thunk);
    }
    return Control.withPrompt(m, tag, null, thunk);
  }

  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    if (args.length == 1) {
      return call1(m, depth, args[0]);
    }
    String where = "\n  in: application of default prompt handler";
    throw ResultArity.error("call-with-continuation-prompt: ", 1, where, args);
  }

  @Override
  public long arityMask() {
    return -1;
  }

  @Override
  public String name() {
    return "default-continuation-prompt-handler";
  }
}

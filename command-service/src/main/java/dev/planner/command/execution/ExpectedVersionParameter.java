package dev.planner.command.execution;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives command handlers the version that the client expects. */
final class ExpectedVersionParameter implements ParameterResolverFactory, ParameterResolver<ExpectedVersion> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == ExpectedVersion.class ? this : null;
    }

    @Override
    public ExpectedVersion resolveParameterValue(Message<?> message) {
        return (ExpectedVersion)
                message.getMetaData().getOrDefault(CommandDispatch.EXPECTED_VERSION, ExpectedVersion.none());
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}

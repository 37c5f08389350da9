package dev.planner.projector.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the current thread executes. */
public final class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

    public static int during(Callable<?> work) throws Exception {
        COUNT.get().set(0);
        work.call();
        return COUNT.get().get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Counting(database) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counted(Connection.class, super.getConnection());
        }
    }

    private static <T> T counted(Class<T> type, T target) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                COUNT.get().incrementAndGet();
            }
            try {
                var answer = method.invoke(target, arguments);
                return answer instanceof PreparedStatement statement
                        ? counted(PreparedStatement.class, statement)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

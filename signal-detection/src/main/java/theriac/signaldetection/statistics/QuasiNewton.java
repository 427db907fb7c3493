package theriac.signaldetection.statistics;

/// Minimises a smooth function of few variables: BFGS on the inverse Hessian (Nocedal and Wright 2006, chapter
/// 6) with a line search that brackets the weak Wolfe conditions (Lewis and Overton 2013). A function may
/// answer Infinity where it is not defined; the search turns back there.
final class QuasiNewton {

    private static final int MOST_ITERATIONS = 500;
    private static final int MOST_HALVINGS = 60;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;

    private final Function function;
    private final double tolerance;
    private final int size;
    private final double[][] inverse;
    private double[] at;
    private double value;
    private double[] gradient;
    private int iterations;

    /// A value, and its gradient written into the second array.
    interface Function {
        double at(double[] x, double[] gradient);
    }

    /// Converged: every part of the gradient is below the tolerance.
    static final class Minimum {
        final double[] at;
        final double value;
        final int iterations;
        final boolean converged;

        private Minimum(double[] at, double value, int iterations, boolean converged) {
            this.at = at;
            this.value = value;
            this.iterations = iterations;
            this.converged = converged;
        }
    }

    private QuasiNewton(Function function, double[] start, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
        this.size = start.length;
        this.inverse = new double[size][size];
        this.at = start.clone();
        this.gradient = new double[size];
        this.value = function.at(at, gradient);
    }

    static Minimum minimise(Function function, double[] start, double tolerance) {
        return new QuasiNewton(function, start, tolerance).minimise();
    }

    private Minimum minimise() {
        scaleInverse(1 / Math.max(1, largest(gradient)));
        while (!isConverged() && iterations < MOST_ITERATIONS && step()) {
            iterations++;
        }
        return new Minimum(at, value, iterations, isConverged());
    }

    private boolean isConverged() {
        return largest(gradient) <= tolerance;
    }

    /// One step down; false when none is found.
    private boolean step() {
        var direction = direction();
        var slope = dot(direction, gradient);
        if (!(slope < 0)) {
            return false;
        }
        var next = new double[size];
        var nextGradient = new double[size];
        var low = 0.0;
        var high = Double.POSITIVE_INFINITY;
        var length = 1.0;
        for (var halving = 0; halving < MOST_HALVINGS; halving++) {
            for (var i = 0; i < size; i++) {
                next[i] = at[i] + length * direction[i];
            }
            var nextValue = function.at(next, nextGradient);
            if (!(nextValue <= value + SUFFICIENT_DECREASE * length * slope)) {
                high = length;
            } else if (dot(nextGradient, direction) < CURVATURE * slope) {
                low = length;
            } else {
                learn(next, nextGradient);
                at = next;
                value = nextValue;
                gradient = nextGradient;
                return true;
            }
            length = high == Double.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
        }
        return false;
    }

    private double[] direction() {
        var direction = new double[size];
        for (var i = 0; i < size; i++) {
            direction[i] = -dot(inverse[i], gradient);
        }
        return direction;
    }

    /// The BFGS update of the inverse Hessian; the first step gives it its scale.
    private void learn(double[] next, double[] nextGradient) {
        var moved = difference(next, at);
        var turned = difference(nextGradient, gradient);
        var product = dot(moved, turned);
        if (!(product > 0)) {
            return;
        }
        if (iterations == 0) {
            scaleInverse(product / dot(turned, turned));
        }
        var image = new double[size];
        for (var i = 0; i < size; i++) {
            image[i] = dot(inverse[i], turned);
        }
        var factor = (1 + dot(turned, image) / product) / product;
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                inverse[i][j] += factor * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / product;
            }
        }
    }

    private void scaleInverse(double scale) {
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                inverse[i][j] = i == j ? scale : 0;
            }
        }
    }

    private static double[] difference(double[] left, double[] right) {
        var difference = new double[left.length];
        for (var i = 0; i < left.length; i++) {
            difference[i] = left[i] - right[i];
        }
        return difference;
    }

    private static double dot(double[] left, double[] right) {
        var sum = 0.0;
        for (var i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double largest(double[] values) {
        var largest = 0.0;
        for (var value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}

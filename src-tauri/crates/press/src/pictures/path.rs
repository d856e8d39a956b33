//! Outlines: what a shape follows, free of any drawing back end.
//! Must never know about colours or pixels.

/// A point in scene units.
pub(super) type Point = (f32, f32);

/// One step of an outline.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Move(Point),
    Line(Point),
    Quad(Point, Point),
    Cubic(Point, Point, Point),
    Close,
}

/// An outline, built by chaining.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    pub(super) steps: Vec<Step>,
}

/// How far a circle's handles stand from its corners.
const KAPPA: f32 = 0.552_284_8;

impl Path {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn at(x: f32, y: f32) -> Self {
        Self::new().to(x, y)
    }

    /// Starts a new outline at a point.
    pub(super) fn to(mut self, x: f32, y: f32) -> Self {
        self.steps.push(Step::Move((x, y)));
        self
    }

    pub(super) fn line(mut self, x: f32, y: f32) -> Self {
        self.steps.push(Step::Line((x, y)));
        self
    }

    pub(super) fn quad(mut self, c: Point, p: Point) -> Self {
        self.steps.push(Step::Quad(c, p));
        self
    }

    pub(super) fn cubic(mut self, a: Point, b: Point, p: Point) -> Self {
        self.steps.push(Step::Cubic(a, b, p));
        self
    }

    pub(super) fn close(mut self) -> Self {
        self.steps.push(Step::Close);
        self
    }

    /// Adds the steps of another outline.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.steps.extend(other.steps);
        self
    }

    pub(super) fn rect(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self::at(x, y).line(x + w, y).line(x + w, y + h).line(x, y + h).close()
    }

    pub(super) fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Self {
        let (kx, ky) = (rx * KAPPA, ry * KAPPA);
        Self::at(x + rx, y)
            .cubic((x + rx, y + ky), (x + kx, y + ry), (x, y + ry))
            .cubic((x - kx, y + ry), (x - rx, y + ky), (x - rx, y))
            .cubic((x - rx, y - ky), (x - kx, y - ry), (x, y - ry))
            .cubic((x + kx, y - ry), (x + rx, y - ky), (x + rx, y))
            .close()
    }

    pub(super) fn circle(x: f32, y: f32, r: f32) -> Self {
        Self::ellipse(x, y, r, r)
    }

    pub(super) fn rounded(x: f32, y: f32, w: f32, h: f32, r: f32) -> Self {
        let r = r.min(w / 2.0).min(h / 2.0);
        let k = r * (1.0 - KAPPA);
        Self::at(x + r, y)
            .line(x + w - r, y)
            .cubic((x + w - k, y), (x + w, y + k), (x + w, y + r))
            .line(x + w, y + h - r)
            .cubic((x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h))
            .line(x + r, y + h)
            .cubic((x + k, y + h), (x, y + h - k), (x, y + h - r))
            .line(x, y + r)
            .cubic((x, y + k), (x + k, y), (x + r, y))
            .close()
    }

    /// Straight lines through points, left open.
    pub(super) fn through(points: &[Point]) -> Self {
        let step = |(i, p): (usize, &Point)| if i == 0 { Step::Move(*p) } else { Step::Line(*p) };
        Self { steps: points.iter().enumerate().map(step).collect() }
    }

    /// A closed polygon.
    pub(super) fn polygon(points: &[Point]) -> Self {
        Self::through(points).close()
    }

    /// A smooth curve through points (Catmull-Rom), open or closed.
    pub(super) fn smooth(points: &[Point], closed: bool) -> Self {
        let n = points.len();
        if n < 3 {
            return Self::through(points);
        }
        let point = |i: isize| {
            let last = n as isize;
            if closed { points[i.rem_euclid(last) as usize] } else { points[i.clamp(0, last - 1) as usize] }
        };
        let mut path = Self::at(points[0].0, points[0].1);
        for i in 0..(if closed { n } else { n - 1 }) as isize {
            let (a, b, c, d) = (point(i - 1), point(i), point(i + 1), point(i + 2));
            path = path.cubic(
                (b.0 + (c.0 - a.0) / 6.0, b.1 + (c.1 - a.1) / 6.0),
                (c.0 - (d.0 - b.0) / 6.0, c.1 - (d.1 - b.1) / 6.0),
                c,
            );
        }
        if closed { path.close() } else { path }
    }

    /// A thin eye-shaped stroke lying flat: a wave's glint, a wisp of cloud.
    pub(super) fn sliver(x: f32, y: f32, half: f32, thick: f32) -> Self {
        Self::at(x - half, y).quad((x, y - thick), (x + half, y)).quad((x, y + thick), (x - half, y)).close()
    }

    /// Every point moved by a rule.
    pub(super) fn map(mut self, rule: impl Fn(Point) -> Point) -> Self {
        for step in &mut self.steps {
            *step = match *step {
                Step::Move(p) => Step::Move(rule(p)),
                Step::Line(p) => Step::Line(rule(p)),
                Step::Quad(c, p) => Step::Quad(rule(c), rule(p)),
                Step::Cubic(a, b, p) => Step::Cubic(rule(a), rule(b), rule(p)),
                Step::Close => Step::Close,
            };
        }
        self
    }

    /// Turned about a point by an angle in radians.
    pub(super) fn turn(self, (cx, cy): Point, angle: f32) -> Self {
        let (sin, cos) = angle.sin_cos();
        self.map(|(x, y)| {
            let (dx, dy) = (x - cx, y - cy);
            (cx + dx * cos - dy * sin, cy + dx * sin + dy * cos)
        })
    }

    /// Scaled and then moved.
    pub(super) fn place(self, x: f32, y: f32, scale_x: f32, scale_y: f32) -> Self {
        self.map(|p| (x + p.0 * scale_x, y + p.1 * scale_y))
    }

    /// The corners of the smallest box around all points and handles: left, top, right, bottom.
    pub(super) fn bounds(&self) -> (f32, f32, f32, f32) {
        let mut b = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
        let mut take = |p: Point| b = (b.0.min(p.0), b.1.min(p.1), b.2.max(p.0), b.3.max(p.1));
        for step in &self.steps {
            match *step {
                Step::Move(p) | Step::Line(p) => take(p),
                Step::Quad(c, p) => [c, p].into_iter().for_each(&mut take),
                Step::Cubic(c, d, p) => [c, d, p].into_iter().for_each(&mut take),
                Step::Close => {}
            }
        }
        b
    }
}

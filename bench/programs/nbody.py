def main():
    bodies = [
        [0.0, 0.0, 0.0, 0.0, 39.47],
        [4.84, -1.16, 0.6, 2.81, 0.037],
        [8.34, 4.12, -1.01, 1.82, 0.011],
        [12.89, -15.11, 1.08, 0.86, 0.0017],
        [15.37, -25.9, 0.97, 0.59, 0.002],
    ]
    for _ in range(3000):
        for i in range(len(bodies)):
            x1, y1, vx, vy, m1 = bodies[i]
            for j in range(i + 1, len(bodies)):
                other = bodies[j]
                dx = x1 - other[0]
                dy = y1 - other[1]
                force = 0.001 / ((dx * dx + dy * dy + 0.01) ** 1.5)
                vx -= dx * other[4] * force
                vy -= dy * other[4] * force
                other[2] += dx * m1 * force
                other[3] += dy * m1 * force
            bodies[i][2] = vx
            bodies[i][3] = vy
        for body in bodies:
            body[0] += 0.001 * body[2]
            body[1] += 0.001 * body[3]
    return f"{sum(body[0] + body[1] for body in bodies):.9f}"

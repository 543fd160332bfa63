"""Three classes of points, learnt with PyTorch, and one mistake. Rest the pointer on the name of a loss to see what it expects.

점 세 무리를 PyTorch로 분류하는 예제이며 실수가 하나 있습니다. 손실 함수 이름에 마우스 포인터를 올리면 그 함수가 무엇을 받는지 볼 수 있습니다.
"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
labels = torch.arange(300) % 3
centres = torch.tensor([[0.0, 2.0], [2.0, 0.0], [-2.0, -1.0]])
points = centres[labels] + 0.5 * torch.randn(300, 2)

model = nn.Linear(2, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

for step in range(200):
    optimizer.zero_grad()
    loss = F.cross_entropy(F.softmax(model(points), dim=1), labels)
    loss.backward()
    optimizer.step()

print(f"with the softmax twice: {loss.item():.4f}, and never below ln(e + 2) - 1 = 0.5514")

criterion = nn.CrossEntropyLoss()
print(f"of the logits: {criterion(model(points), labels).item():.4f}")
